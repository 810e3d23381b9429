using System.Collections.Immutable;

namespace DmsDashboard.Store.History;

/// <summary>What stages of start-ups take as a rule, from the earlier start-ups in the same target. Swapped whole.</summary>
public sealed class StageTimes
{
    // Newer ones tell more: DMS changes.
    private const int MostOfAStage = 50;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string TargetName, string Stage), List<TimeSpan>> _times = [];
    private ImmutableDictionary<(string TargetName, string Stage), TypicalStage> _typical = ImmutableDictionary<(string, string), TypicalStage>.Empty;

    /// <summary>The median of a stage by its Status; null when none was seen.</summary>
    public TypicalStage? Find(string targetName, string stage) =>
        _typical.TryGetValue((targetName, stage.ToLowerInvariant()), out var typical) ? typical : null;

    /// <summary>Adds stages in the order of time.</summary>
    internal void Add(IEnumerable<StageTime> stages)
    {
        lock (_gate)
        {
            foreach (var stage in stages)
            {
                var key = (stage.Key.TargetName, stage.Stage.ToLowerInvariant());
                var times = _times.TryGetValue(key, out var known) ? known : _times[key] = [];
                times.Add(stage.Duration);
                times.RemoveRange(0, Math.Max(0, times.Count - MostOfAStage));
                _typical = _typical.SetItem(key, new TypicalStage(Median(times), times.Count));
            }
        }
    }

    private static TimeSpan Median(List<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
