namespace DmsDashboard.Model;

/// <summary>A parsed message of the orchestrator stream (user guide: Serverless components, log examples; the format is no JSON).</summary>
/// <param name="Timestamp">The log event's time.</param>
/// <param name="ReplicationState">replication_state; null when the text could not be read.</param>
/// <param name="Message">message; the raw text when it could not be read.</param>
/// <param name="FailureMessage">failure_message, when there is one.</param>
public sealed record OrchestratorMessage(DateTimeOffset Timestamp, string? ReplicationState, string Message, string? FailureMessage);
