using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>Log groups of a target, by name.</summary>
/// <param name="Groups">What could be read.</param>
/// <param name="Fault">Why some or all could not be; null when they could.</param>
/// <param name="ReadAt">When it was asked for.</param>
public sealed record LogGroups(ImmutableArray<LogGroup> Groups, DmsFault? Fault, DateTimeOffset ReadAt);
