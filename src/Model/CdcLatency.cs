namespace DmsDashboard.Model;

/// <summary>How late the changes of a replication are, as metrics told when they were read.</summary>
/// <param name="ReadAt">When they were read.</param>
/// <param name="Source">CDCLatencySource; null where there is no datapoint.</param>
/// <param name="Target">CDCLatencyTarget; null where there is no datapoint.</param>
public sealed record CdcLatency(DateTimeOffset ReadAt, LatencyLevel? Source, LatencyLevel? Target)
{
    /// <summary>What is too late. It holds until a reading finds otherwise or another run begins: that nobody looks mends nothing. The source comes first, as what it delays reaches the target late too.</summary>
    internal IEnumerable<HealthTrouble> Troubles(IReplication replication, HealthLimits limits)
    {
        if (!replication.Status.Is(ReplicationStatus.Running) || RunningHealth.IsLoading(replication) || ReadAt < replication.ReplicationStats?.StartDate)
        {
            yield break;
        }

        var (limit, asOf) = (HealthTime.Words(limits.LatencyLimit), HealthTime.Of(ReadAt));
        if (Source is { OverSince: { } since } source)
        {
            yield return new HealthTrouble($"It reads changes {HealthTime.Words(source.Last)} late. CDCLatencySource is above the limit of {limit}, as of {asOf}: look at the source for an open transaction, its log and the network.", since) { Cause = HealthCauses.ChangesLate };
        }
        else if (Target is { OverSince: { } sinceThen } target)
        {
            yield return new HealthTrouble($"Changes reach its target {HealthTime.Words(target.Last)} late. CDCLatencyTarget is above the limit of {limit}, as of {asOf}: look for a missing primary key or index, locks and the target's load.", sinceThen) { Cause = HealthCauses.ChangesLate };
        }
    }
}
