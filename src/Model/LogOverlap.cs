using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>
/// Which lines of log groups are a replication's own where both are shown together: a task's stream lies in its instance's group, beside those of the
/// other tasks. Such lines are told once, as the replication's.
/// </summary>
/// <param name="Replications">Where the replications log that write to one of the groups.</param>
public sealed record LogOverlap(EquatableArray<(string TargetName, LogLocation Location)> Replications)
{
    public static readonly LogOverlap None = new([]);

    /// <summary>Works it out for sources that are shown together. Where a replication logs may not be known yet.</summary>
    public static LogOverlap Of(ImmutableArray<LogSource> sources, DmsSnapshot snapshot)
    {
        var groups = sources.Where(static source => source.LogGroupName is not null).Select(static source => (source.TargetName, source.LogGroupName)).ToHashSet();
        return groups.Count == 0
            ? None
            : new LogOverlap([
                .. sources
                    .Select(static source => source.Key).OfType<ReplicationKey>()
                    .Select(key => (key.TargetName, Location: LogLocation.Find(key.Arn, snapshot.Find(key))))
                    .Where(found => groups.Contains((found.TargetName, found.Location?.LogGroupName)))
                    .Select(static found => (found.TargetName, found.Location!)),
            ]);
    }

    /// <summary>True for a stream of a group's whose lines a replication beside it tells.</summary>
    public bool Has(LogSource source, string logStreamName)
    {
        foreach (var (targetName, location) in Replications)
        {
            if (source.TargetName == targetName && source.LogGroupName == location.LogGroupName && location.Covers(logStreamName))
            {
                return true;
            }
        }

        return false;
    }
}
