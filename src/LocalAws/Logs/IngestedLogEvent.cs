namespace DmsDashboard.LocalAws.Logs;

/// <summary>An event together with the log group and stream that it was written to.</summary>
public sealed record IngestedLogEvent(string LogGroupName, string LogStreamName, StoredLogEvent Event);
