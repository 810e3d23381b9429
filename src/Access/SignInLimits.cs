using System.Threading.RateLimiting;
using DmsDashboard.Model.Access;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access;

/// <summary>How often an address may ask for the sign-in: each sign-in costs questions to the provider.</summary>
internal sealed class SignInLimits(IOptions<SignInOptions> options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _requests = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetFixedWindowLimiter(network, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.RequestsPerMinute, Window = Minute }));

    /// <summary>True for the addresses that are counted.</summary>
    public static bool IsCounted(PathString path) =>
        path.StartsWithSegments(SignInAddress.SignIn) || path.StartsWithSegments(SignInAddress.Callback);

    /// <summary>Counts a request; how long to wait when there were too many.</summary>
    public TimeSpan? Take(HttpContext http)
    {
        using var lease = _requests.AttemptAcquire(RemoteNetwork.Of(http));
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute;
    }

    public void Dispose() => _requests.Dispose();
}
