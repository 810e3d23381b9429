using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Logs;

/// <summary>A log event of CloudWatch Logs, with what its text was read as.</summary>
internal sealed record LogLineItem
{
    public required DateTimeOffset Timestamp { get; init; }

    public DateTimeOffset? IngestionTime { get; init; }

    public required string LogGroupName { get; init; }

    public required string LogStreamName { get; init; }

    /// <summary>As it came, of one line or several.</summary>
    public required string Message { get; init; }

    /// <summary>E, W, I, D, T or V; null when the line says none.</summary>
    public string? Severity { get; init; }

    /// <summary>SOURCE_CAPTURE, TARGET_LOAD, …; null when the line names none.</summary>
    public string? Component { get; init; }

    public static LogLineItem Of(LogEvent line)
    {
        var item = new LogItem(0, line, null);
        return new LogLineItem
        {
            Timestamp = line.Timestamp,
            IngestionTime = line.IngestionTime,
            LogGroupName = line.LogGroupName,
            LogStreamName = line.LogStreamName,
            Message = line.Message,
            Severity = item.Severity?.ToString(),
            Component = item.Line?.Component,
        };
    }
}
