using System.Collections.Immutable;

namespace DmsDashboard.Aws;

/// <summary>A page of the names of engine streams, the newest first.</summary>
/// <param name="LogStreamNames">Up to 50.</param>
/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record LogStreamsPage(ImmutableArray<string> LogStreamNames, string? NextToken);
