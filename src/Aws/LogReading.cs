using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>The newest events of a stream.</summary>
/// <param name="Events">Oldest first.</param>
/// <param name="IsTruncated">True when there are older ones in the time asked for that were not read.</param>
/// <param name="NextToken">Where to go on towards older ones; null when there are none.</param>
public sealed record LogReading(ImmutableArray<LogEvent> Events, bool IsTruncated, string? NextToken);
