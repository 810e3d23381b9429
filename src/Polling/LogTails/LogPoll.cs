using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Reads new lines on an interval, where there is no live tail.</summary>
internal sealed class LogPoll(FollowedLog log, LogTailOptions options, TimeProvider time)
{
    /// <summary>Polls until it is time to try a live tail again.</summary>
    /// <exception cref="DmsServiceException">A call failed.</exception>
    public async Task RunAsync(LogLocation location, DmsFault why, TimeSpan duration, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        do
        {
            var readings = await log.ReadAsync(location, cancellationToken);
            log.ShowRead(LogFeedState.Polling, readings, [], LogMarks.Polling(why, options.PollInterval, time.GetUtcNow()));
            await Task.Delay(options.PollInterval, time, cancellationToken);
        }
        while (time.GetElapsedTime(started) < duration);
    }
}
