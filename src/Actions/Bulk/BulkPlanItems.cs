using DmsDashboard.Model;

namespace DmsDashboard.Actions.Bulk;

/// <summary>The plan for what is selected: those that take part first.</summary>
internal static class BulkPlanItems
{
    /// <param name="isStop">Whether they are to be stopped.</param>
    /// <param name="entries">What is selected.</param>
    /// <param name="snapshot">For targets that fail and actions under way.</param>
    /// <param name="runs">Other bulk runs, whose replications are left out; null to leave that open.</param>
    internal static IEnumerable<BulkPlanItem> Of(bool isStop, IReadOnlyList<ReplicationEntry> entries, DmsSnapshot snapshot, BulkRuns? runs = null)
    {
        var stale = snapshot.Targets.Where(static target => Staleness.Of(target) is not null).Select(static target => target.Target.Name).ToHashSet();
        return entries
            .Select(entry => BulkPlan.Of(isStop, entry, snapshot.Pending.GetValueOrDefault(entry.Key), Unavailable(entry, stale, runs)))
            .OrderBy(static item => !item.IsIncluded);
    }

    private static string? Unavailable(ReplicationEntry entry, HashSet<string> stale, BulkRuns? runs) =>
        stale.Contains(entry.Target.Name) ? $"{entry.Target.Name} can’t be read at present, so its state may have changed."
        : runs?.Holds(entry.Key) is true ? "Another bulk run has still to do with it."
        : null;
}
