using DmsDashboard.Model;

namespace DmsDashboard.Hubs;

/// <summary>A log event, or a mark that tells what happened to the log itself.</summary>
/// <param name="Sequence">Grows within a watch; a jump is preceded by a mark.</param>
/// <param name="Kind">event or mark.</param>
/// <param name="Message">The event's text, or the mark's sentence.</param>
/// <param name="Timestamp">The event's or the mark's time.</param>
/// <param name="State">How lines come in: Opening, NoLogGroup, Live, Polling, Reconnecting or Unavailable.</param>
public sealed record HubLogLine(long Sequence, string Kind, string Message, DateTimeOffset Timestamp, string State)
{
    /// <summary><see cref="HubSchema.Version"/>.</summary>
    public int SchemaVersion { get; init; } = HubSchema.Version;

    public DateTimeOffset? IngestionTime { get; init; }

    public string? LogGroupName { get; init; }

    public string? LogStreamName { get; init; }

    /// <summary>Gap, Sampled, Reconnected, Polling, Dropped, Live, HandedOver or Fault for a mark; else null.</summary>
    public string? Mark { get; init; }

    /// <summary>E, W, I, D, T or V; null when the line says none, and for a mark.</summary>
    public string? Severity { get; init; }

    /// <summary>SOURCE_CAPTURE, TARGET_LOAD, …; null when the line names none.</summary>
    public string? Component { get; init; }

    /// <summary>True for a line that goes on with the one before it in its stream.</summary>
    public bool IsContinuation { get; init; }

    internal static HubLogLine Of(LogItem item, LogFeedState state) => item switch
    {
        { Event: { } logEvent } => new HubLogLine(item.Sequence, "event", logEvent.Message, logEvent.Timestamp, state.ToString())
        {
            IngestionTime = logEvent.IngestionTime,
            LogGroupName = logEvent.LogGroupName,
            LogStreamName = logEvent.LogStreamName,
            Severity = item.Severity?.ToString(),
            Component = item.Line?.Component,
            IsContinuation = item.IsContinuation,
        },
        { Mark: { } mark } => new HubLogLine(item.Sequence, "mark", mark.Sentence, mark.At, state.ToString()) { Mark = mark.Kind.ToString() },
        _ => throw new ArgumentException("A log item is an event or a mark.", nameof(item)),
    };
}
