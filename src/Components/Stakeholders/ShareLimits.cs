using System.Globalization;
using System.Threading.RateLimiting;
using DmsDashboard.Model.Access;
using DmsDashboard.Store.Shares;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>How often an address may ask for share links, and how often a passcode may be tried.</summary>
internal sealed class ShareLimits(IOptions<ShareOptions> options) : IDisposable
{
    private const int TriesOfAllTimes = 10;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Quarter = TimeSpan.FromMinutes(15), Hour = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> _requests = PartitionedRateLimiter.Create<string, string>(address => Window(address, options.Value.RequestsPerMinute, Minute));
    private readonly PartitionedRateLimiter<string> _tries = PartitionedRateLimiter.Create<string, string>(key => Window(key, options.Value.PasscodeTries, Quarter));
    private readonly PartitionedRateLimiter<string> _triesOfAll = PartitionedRateLimiter.Create<string, string>(link => Window(link, TriesOfAllTimes * options.Value.PasscodeTries, Hour));

    /// <summary>Counts a request; how long to wait when there were too many.</summary>
    public TimeSpan? Request(HttpContext http) => Take(_requests, RemoteNetwork.Of(http), Minute);

    /// <summary>Counts a try of a link's passcode; how long to wait when there were too many.</summary>
    public TimeSpan? Try(HttpContext http, long share)
    {
        var link = share.ToString(CultureInfo.InvariantCulture);
        return Take(_tries, $"{link} {RemoteNetwork.Of(http)}", Quarter) ?? Take(_triesOfAll, link, Hour);
    }

    public void Dispose()
    {
        _requests.Dispose();
        _tries.Dispose();
        _triesOfAll.Dispose();
    }

    private static RateLimitPartition<string> Window(string key, int most, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window });

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key, TimeSpan window)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : window;
    }
}
