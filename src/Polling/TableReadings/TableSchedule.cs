using DmsDashboard.Model;

namespace DmsDashboard.Polling.TableReadings;

/// <summary>Decides how long the tables are left alone. Pure.</summary>
internal static class TableSchedule
{
    private static readonly string[] AtRest =
        [ReplicationStatus.Created, ReplicationStatus.Ready, ReplicationStatus.Stopped, ReplicationStatus.Failed, ReplicationStatus.Deprovisioned];

    /// <summary>The time from the end of one reading to the beginning of the next.</summary>
    public static TimeSpan Wait(TablesOptions options, TableSituation situation)
    {
        var wanted = Wanted(options, situation) - situation.Took;
        // Half of the budget is left to the tables of other replications, and AWS's quota to others.
        return wanted > situation.Took ? wanted : situation.Took;
    }

    private static TimeSpan Wanted(TablesOptions options, TableSituation situation)
    {
        // "Has no tables in this state" does not pass by asking more often; a new Status wakes the reader.
        var isAtRest = situation.Fault is FaultKind.InvalidState || Array.Exists(AtRest, status => situation.Status?.Is(status) is true);
        var usual = isAtRest ? options.IdleInterval : options.Interval;
        var backoff = situation.Failures == 0 ? TimeSpan.Zero : options.Interval * Math.Pow(2, Math.Min(situation.Failures - 1, 16));
        var longest = backoff < options.MaxBackoff ? backoff : options.MaxBackoff;
        return usual > longest ? usual : longest;
    }
}
