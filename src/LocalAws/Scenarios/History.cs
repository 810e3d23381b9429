using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>What has happened to a replication before the simulation begins.</summary>
internal sealed class History(SimulatedReplication replication, DateTimeOffset now)
{
    /// <summary>A start so long ago.</summary>
    public History Start(TimeSpan ago, string startType = ReplicationTypes.StartReplication, CdcOptions? cdc = null)
    {
        replication.Advance(now - ago);
        replication.Start(startType, cdc ?? new CdcOptions(null, null, null), now - ago);
        return this;
    }

    /// <summary>A stop by request so long ago.</summary>
    public History Stop(TimeSpan ago)
    {
        replication.Advance(now - ago);
        replication.Stop(now - ago);
        return this;
    }

    /// <summary>Another status for so much work, beginning so long ago.</summary>
    public History Hold(string status, TimeSpan work, TimeSpan ago)
    {
        replication.Advance(now - ago);
        replication.Hold(status, work, now - ago);
        return this;
    }
}
