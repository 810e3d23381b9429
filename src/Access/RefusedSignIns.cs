using System.Threading.RateLimiting;
using DmsDashboard.Access.Sessions;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;

namespace DmsDashboard.Access;

/// <summary>Writes down who was not let in. Strangers can make that happen, so it is bounded; the log has them all.</summary>
internal sealed partial class RefusedSignIns(ActivityStore activity, TimeProvider time, ILogger<RefusedSignIns> logger) : IDisposable
{
    private const int MostAnHour = 100;

    private readonly FixedWindowRateLimiter _lines = new(new FixedWindowRateLimiterOptions { PermitLimit = MostAnHour, Window = TimeSpan.FromHours(1) });

    /// <summary>Notes one. Never throws for what cannot be written: nobody was let in.</summary>
    public async Task NoteAsync(HttpContext http, string sentence)
    {
        LogRefused(RequestOrigin.From(http), sentence);
        using var lease = _lines.AttemptAcquire();
        if (!lease.IsAcquired)
        {
            return;
        }

        var rest = _lines.GetStatistics() is { CurrentAvailablePermits: 0 } ? $" Further ones of this hour are only in the log: {MostAnHour} were written down." : "";
        try
        {
            await activity.NoteAsync(SessionLines.Refused(sentence + rest, RequestOrigin.From(http), time.GetUtcNow()), CancellationToken.None);
        }
        catch (ActivityStoreException exception)
        {
            LogNotNoted(exception.Message);
        }
    }

    public void Dispose() => _lines.Dispose();

    [LoggerMessage(LogLevel.Warning, "A sign-in from {From} was refused. {Sentence}")]
    private partial void LogRefused(string from, string sentence);

    [LoggerMessage(LogLevel.Warning, "A sign-in was refused, which could not be written down. {Reason}")]
    private partial void LogNotNoted(string reason);
}
