using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Logs.LiveTail;

/// <summary>A validated StartLiveTail request; the groups' ARNs (without <c>:*</c>) and their names in the same order.</summary>
internal sealed record LiveTailRequest(
    ImmutableArray<string> LogGroupIdentifiers,
    ImmutableArray<string> LogGroupNames,
    ImmutableArray<string> LogStreamNames,
    ImmutableArray<string> LogStreamNamePrefixes,
    string? LogEventFilterPattern)
{
    private readonly FilterPattern _pattern = FilterPattern.Parse(LogEventFilterPattern);

    public bool Matches(IngestedLogEvent ingested) =>
        LogGroupNames.Contains(ingested.LogGroupName)
        && (LogStreamNames.IsEmpty || LogStreamNames.Contains(ingested.LogStreamName))
        && (LogStreamNamePrefixes.IsEmpty || LogStreamNamePrefixes.Any(prefix => ingested.LogStreamName.StartsWith(prefix, StringComparison.Ordinal)))
        && _pattern.Matches(ingested.Event.Message);

    /// <summary>The ARN of the group that an event was written to.</summary>
    public string IdentifierOf(IngestedLogEvent ingested) => LogGroupIdentifiers[LogGroupNames.IndexOf(ingested.LogGroupName)];
}
