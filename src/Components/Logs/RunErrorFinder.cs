using DmsDashboard.Model;
using DmsDashboard.Model.Failures;

namespace DmsDashboard.Components.Logs;

/// <summary>Finds the first error of the newest run while its lines come in, oldest first.</summary>
public sealed class RunErrorFinder
{
    private string? _stream;

    public RunError? Found { get; private set; }

    /// <summary>When the run began, as far as DMS has told (API: ReplicationStats.StartDate); what is older is of another run. The one sign of a task's next run: its stream stays the same.</summary>
    public DateTimeOffset StartDate { get; set; }

    /// <summary>A line that the engine calls an error.</summary>
    public void Note(long sequence, LogEvent line)
    {
        if (line.Timestamp < StartDate)
        {
            return;
        }

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

        var explanation = FailureCatalogue.Explain(line.Message, FailureTexts.Line);
        Found = Found is null
            ? new RunError(sequence, line.Timestamp, explanation)
            : Found with { Explanation = explanation is { IsGeneric: false } ? explanation : Found.Explanation ?? explanation };
    }

    /// <summary>A message of the orchestrator: a start-up begins a new run.</summary>
    public void Note(OrchestratorMessage message)
    {
        if (message.ReplicationState is { } state && new ReplicationStatus(state).IsStarting)
        {
            Clear();
        }
    }

    public void Clear()
    {
        Found = null;
        _stream = null;
    }
}
