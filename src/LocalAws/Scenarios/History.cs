using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>What has happened to a replication or a task before the simulation begins.</summary>
internal sealed class History(SimulatedRun run, DateTimeOffset now)
{
    /// <summary>A start so long ago.</summary>
    public History Start(TimeSpan ago, string startType = ReplicationTypes.StartReplication, CdcOptions? cdc = null)
    {
        run.Advance(now - ago);
        run.Start(startType, cdc ?? new CdcOptions(null, null, null), now - ago);
        return this;
    }

    /// <summary>The start before asked for a premigration assessment.</summary>
    public History Assess(PremigrationAssessmentSettings settings)
    {
        ((SimulatedReplication)run).Assess(settings, run.State.StartDate!.Value);
        return this;
    }

    /// <summary>A stop by request so long ago.</summary>
    public History Stop(TimeSpan ago)
    {
        run.Advance(now - ago);
        run.Stop(now - ago);
        return this;
    }

    /// <summary>Another status for so much work, beginning so long ago.</summary>
    public History Hold(string status, TimeSpan work, TimeSpan ago)
    {
        run.Advance(now - ago);
        run.Hold(status, work, now - ago);
        return this;
    }
}
