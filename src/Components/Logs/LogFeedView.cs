using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>How the lines of one source come in.</summary>
/// <param name="Source">Whose lines.</param>
/// <param name="State">How they come in at present.</param>
/// <param name="Reason">The newest mark that says why; null while there was none.</param>
/// <param name="LogGroupName">From its newest line, or the group that was asked for; null while neither is known.</param>
public sealed record LogFeedView(LogSource Source, LogFeedState State, LogMark? Reason, string? LogGroupName)
{
    public static LogFeedView Opening(LogSource source) => new(source, LogFeedState.Opening, null, source.LogGroupName);

    internal LogFeedView After(LogItem item) => item switch
    {
        { Mark: { Kind: LogMarkKind.Polling or LogMarkKind.Fault } mark } => this with { Reason = mark },
        { Event: { } line } when LogGroupName != line.LogGroupName => this with { LogGroupName = line.LogGroupName },
        _ => this,
    };
}
