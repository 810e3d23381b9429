using DmsDashboard.Model.Failures;

namespace DmsDashboard.Model;

/// <summary>A log event or a mark, numbered in the order it was received by this process. It is read once, however many watch it.</summary>
/// <param name="Sequence">Grows by one within the log of a source; a key for rows.</param>
/// <param name="Event">Set unless it is a mark.</param>
/// <param name="Mark">Set unless it is an event.</param>
public sealed record LogItem(long Sequence, LogEvent? Event, LogMark? Mark)
{
    /// <summary>Whose log it is in.</summary>
    public LogSource Source { get; init; }

    /// <summary>The parts of a line that is not the orchestrator's; one of another form has its text only.</summary>
    public TaskLogLine? Line { get; } = Event is { IsOrchestrator: false } line ? TaskLogLineParser.Parse(line.Message) : null;

    /// <summary>The orchestrator's message; null for every other line.</summary>
    public OrchestratorMessage? Message { get; } = Event is { IsOrchestrator: true } spoken ? OrchestratorMessageParser.Parse(spoken.Message, spoken.Timestamp) : null;

    /// <summary>What the catalogue knows about it; null when nothing.</summary>
    public FailureExplanation? Explanation { get; } = FailureCatalogue.Explain(Event?.Message, FailureTexts.Line);

    /// <summary>True for a line without a head that goes on with the event before it in its stream (SQL, JSON, drivers' messages).</summary>
    public bool IsContinuation { get; init; }

    // A database's log beside DMS's.
    private char? OfPostgres { get; } = Event is { IsOrchestrator: false } other ? PostgresLogLine.SeverityOf(other.Message) : null;

    /// <summary>E, W, I, D, T or V; the orchestrator's are E when they tell of a failure, else I. Null when the line says none.</summary>
    public char? Severity => Message is { } message
        ? string.Equals(message.ReplicationState, ReplicationStatus.Failed, StringComparison.OrdinalIgnoreCase) ? 'E' : 'I'
        : Line?.Severity ?? OfPostgres;
}
