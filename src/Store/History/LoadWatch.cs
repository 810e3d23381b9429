using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;

namespace DmsDashboard.Store.History;

/// <summary>Finds in snapshots what is new of full loads and worth being written down: what moved, and else one sample a minute. For one caller at a time.</summary>
internal sealed class LoadWatch
{
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(1);

    private Dictionary<ReplicationKey, Known> _known = [];

    public ImmutableArray<RunSample> Read(DmsSnapshot snapshot)
    {
        var fresh = ImmutableArray.CreateBuilder<RunSample>();
        var known = new Dictionary<ReplicationKey, Known>();
        foreach (var target in snapshot.Targets)
        {
            // After a failed poll these are the old ones.
            foreach (var entry in target.Entries.Where(static entry => entry.Progress is not null))
            {
                if (target.CapturedAt is { } at && entry.Replication.ReplicationStats is { } stats)
                {
                    known[entry.Key] = Note(entry, ProgressSample.Of(stats, at), fresh);
                }
            }
        }

        _known = known;
        return fresh.ToImmutable();
    }

    private Known Note(ReplicationEntry entry, ProgressSample sample, ImmutableArray<RunSample>.Builder fresh)
    {
        var before = _known.GetValueOrDefault(entry.Key);
        var rows = entry.Progress!.Rows is { } count && entry.Progress.RowsAt is { } at && at != before?.RowsAt ? new RowSample(at, count) : (RowSample?)null;
        if (before is not null && rows is null && (sample.At <= before.Written.At || (sample.SaysTheSameAs(before.Written) && sample.At - before.Written.At < LongestQuiet)))
        {
            return before with { Skipped = sample.At > before.Written.At ? sample : null };
        }

        var run = LoadPhase.RunOf(entry.Replication.ReplicationStats!);
        // When it moved is known by the poll before: without it the restored course would be a rougher one.
        if (before?.Skipped is { } skipped && !sample.SaysTheSameAs(skipped))
        {
            fresh.Add(new RunSample(entry.Key, run, skipped, null));
        }

        fresh.Add(new RunSample(entry.Key, run, sample, rows));
        return new Known(sample, null, rows?.At ?? before?.RowsAt);
    }

    private sealed record Known(ProgressSample Written, ProgressSample? Skipped, DateTimeOffset? RowsAt);
}
