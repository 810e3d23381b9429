using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store.History;

/// <summary>Finds in snapshots which stages of start-ups are over, and how long they took. For one caller at a time.</summary>
internal sealed class StageWatch
{
    private readonly Dictionary<ReplicationKey, ReplicationEntry> _starting = [];

    /// <summary>The stages that ended since the last snapshot. One whose beginning nobody saw is left out, and one that ended with the start-up.</summary>
    public ImmutableArray<StageTime> Read(DmsSnapshot snapshot)
    {
        var ended = ImmutableArray.CreateBuilder<StageTime>();
        foreach (var entry in snapshot.Entries)
        {
            if (entry.Kind is ReplicationKind.Serverless && (entry.Replication.Status.IsStarting || (_starting.Count > 0 && _starting.ContainsKey(entry.Key))))
            {
                Note(entry, ended);
            }
        }

        return ended.ToImmutable();
    }

    private void Note(ReplicationEntry entry, ImmutableArray<StageTime>.Builder ended)
    {
        if (_starting.Remove(entry.Key, out var before) && End(before, entry) is { } time)
        {
            ended.Add(time);
        }

        if (entry.Replication.Status.IsStarting)
        {
            _starting[entry.Key] = entry;
        }
    }

    // From one stage to the next alone: of stages that passed between two polls nobody knows which took how long.
    private static StageTime? End(ReplicationEntry before, ReplicationEntry after) =>
        before.Replication.Status.StartupStage + 1 == after.Replication.Status.StartupStage
        && before.StatusSince is { } began && after.StatusSince is { } next && next > began
            ? new StageTime(before.Key, StartupStages.All[before.Replication.Status.StartupStage!.Value - 1], began, next - began)
            : null;
}
