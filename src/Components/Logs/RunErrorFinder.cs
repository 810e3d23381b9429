using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>Finds the first error of the newest run while its lines come in, oldest first.</summary>
public sealed class RunErrorFinder
{
    private string? _stream;

    public RunError? Found { get; private set; }

    /// <summary>When the run began, as far as DMS has told (API: ReplicationStats.StartDate); what is older is of another run. The one sign of a task's next run: its stream stays the same.</summary>
    public DateTimeOffset StartDate { get; set; }

    /// <summary>A line of the source of that number: a start-up begins a new run, an error of the engine counts.</summary>
    public void Note(int order, LogItem item)
    {
        if (item.Message?.ReplicationState is { } state)
        {
            if (new ReplicationStatus(state).IsStarting)
            {
                Clear();
            }
        }
        else if (item is { Event: { } line, Message: null, Severity: 'E' } && line.Timestamp >= StartDate)
        {
            NoteError(new LogKey(order, item.Sequence), item, line);
        }
    }

    public void Clear()
    {
        Found = null;
        _stream = null;
    }

    private void NoteError(LogKey key, LogItem item, LogEvent line)
    {
        // DMS Serverless gives each provisioning a stream of its own.
        if (_stream != line.LogStreamName)
        {
            Clear();
            _stream = line.LogStreamName;
        }

        if (Found is { Explanation.IsGeneric: false })
        {
            return;
        }

        var explanation = item.Explanation;
        Found = Found is null
            ? new RunError(key, line.Timestamp, explanation)
            : Found with { Explanation = explanation is { IsGeneric: false } ? explanation : Found.Explanation ?? explanation };
    }
}
