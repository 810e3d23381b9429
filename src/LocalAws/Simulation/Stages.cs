using System.Collections.Frozen;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>How long each stage of a start-up takes at speed 1: about 20 minutes in all for a replication, as seen in the field; a task's instance is there already.</summary>
internal static class Stages
{
    private static readonly FrozenDictionary<string, TimeSpan> Work = new Dictionary<string, TimeSpan>
    {
        [ReplicationStatus.Initializing] = TimeSpan.FromSeconds(50),
        [ReplicationStatus.PreparingMetadataResources] = TimeSpan.FromSeconds(240),
        [ReplicationStatus.TestingConnection] = TimeSpan.FromSeconds(80),
        [ReplicationStatus.FetchingMetadata] = TimeSpan.FromSeconds(80),
        [ReplicationStatus.CalculatingCapacity] = TimeSpan.FromSeconds(60),
        [ReplicationStatus.ProvisioningCapacity] = TimeSpan.FromSeconds(620),
        [ReplicationStatus.ReplicationStarting] = TimeSpan.FromSeconds(80),
        [ReplicationTaskStatus.Starting] = TimeSpan.FromSeconds(100),
    }.ToFrozenDictionary();

    /// <summary>Release of capacity, from deprovisioning to deprovisioned.</summary>
    public static readonly TimeSpan Deprovisioning = TimeSpan.FromMinutes(5);

    /// <summary>A full-load-only replication gives its capacity back by itself, so long after it finished.</summary>
    public static readonly TimeSpan ReleaseAfterFullLoad = TimeSpan.FromMinutes(10);

    /// <summary>A stopped replication keeps its capacity so long. Real hours, whatever the speed.</summary>
    public static readonly TimeSpan ReleaseAfterStop = TimeSpan.FromHours(48);

    /// <summary>The work of one stage, a little longer or shorter each time.</summary>
    public static TimeSpan Of(string status, Random random) => Work[status] * (0.9 + (random.NextDouble() * 0.2));
}
