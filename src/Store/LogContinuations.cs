using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Tells which lines of a log go on with the event before them in their stream.</summary>
internal sealed class LogContinuations(LogSource source)
{
    /// <summary>The most streams that are kept in mind; with more all begin anew, and a line may stand by itself that went on.</summary>
    public const int MostStreams = 256;

    private readonly Dictionary<string, TaskLogFold> _streams = [];

    /// <summary>Takes the next line; true when it goes on with the one before it. Of other programs' logs nothing is known, so that their lines stand by themselves.</summary>
    public bool GoesOn(LogEvent logEvent)
    {
        if (logEvent.IsOrchestrator || (source.Key is null && !LogLocation.IsEngineStream(logEvent.LogStreamName)))
        {
            return false;
        }

        if (!_streams.TryGetValue(logEvent.LogStreamName, out var stream))
        {
            if (_streams.Count == MostStreams)
            {
                _streams.Clear();
            }

            _streams[logEvent.LogStreamName] = stream = new TaskLogFold();
        }

        return stream.GoesOn(logEvent.Message);
    }

    /// <summary>Lines may be missing here: what comes belongs to nothing that was shown.</summary>
    public void Break() => _streams.Clear();
}
