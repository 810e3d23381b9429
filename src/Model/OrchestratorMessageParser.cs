namespace DmsDashboard.Model;

/// <summary>
/// Reads the orchestrator's messages, <c>{'replication_state':'…', 'message': '…', 'failure_message': '…'}</c>: no JSON, as quotes inside the
/// values are not escaped (user guide: Serverless components, log examples). Should DMS turn to JSON, that is read too.
/// </summary>
public static class OrchestratorMessageParser
{
    private const string State = "replication_state";
    private const string Message = "message";
    private const string Failure = "failure_message";

    /// <summary>Reads a message in time linear to its length. Never throws: a text that cannot be read is its own Message, without a state.</summary>
    /// <param name="text">The log event's message.</param>
    /// <param name="timestamp">The log event's time.</param>
    public static OrchestratorMessage Parse(string text, DateTimeOffset timestamp)
    {
        var members = OrchestratorJson.Read(text) ?? OrchestratorMembers.Read(text);
        var state = members.GetValueOrDefault(State)?.Trim();
        var message = members.GetValueOrDefault(Message);
        var failure = members.GetValueOrDefault(Failure);

        return string.IsNullOrEmpty(state) && message is null && failure is null
            ? new OrchestratorMessage(timestamp, null, text, null)
            : new OrchestratorMessage(timestamp, string.IsNullOrEmpty(state) ? null : state, message ?? failure ?? text, string.IsNullOrEmpty(failure) ? null : failure);
    }
}
