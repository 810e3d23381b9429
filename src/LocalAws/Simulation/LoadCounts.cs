namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Tables by state, as ReplicationStats has them.</summary>
internal readonly record struct LoadCounts(int Loaded, int Loading, int Queued, int Errored)
{
    public int Total => Loaded + Loading + Queued + Errored;

    /// <summary>The same when the engine is gone: what was being loaded must be loaded again.</summary>
    public LoadCounts Interrupt() => this with { Loading = 0, Queued = Queued + Loading };

    /// <summary>These, on top of tables that an earlier run has dealt with.</summary>
    public LoadCounts After(LoadCounts earlier) => this with { Loaded = Loaded + earlier.Loaded, Errored = Errored + earlier.Errored };
}
