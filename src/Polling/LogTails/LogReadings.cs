using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>What was read of all streams of a replication.</summary>
/// <param name="Events">By timestamp.</param>
/// <param name="CompleteFrom">Older events exist before this time that were not read; null when there are none in the time asked for.</param>
internal sealed record LogReadings(ImmutableArray<LogEvent> Events, DateTimeOffset? CompleteFrom);
