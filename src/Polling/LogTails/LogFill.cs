using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>What was read of a log's streams and not shown yet.</summary>
/// <param name="Events">By timestamp.</param>
/// <param name="CompleteFrom">Older events exist before this time that were not read; null when there are none in the time asked for.</param>
internal sealed record LogFill(ImmutableArray<LogEvent> Events, DateTimeOffset? CompleteFrom);
