namespace DmsDashboard.LocalAws.Simulation;

/// <summary>A scheduler outside DMS that keeps a demo replication moving. Durations are work: they are divided by the speed.</summary>
internal sealed record CycleSpec(string StartType, TimeSpan RestFor)
{
    /// <summary>Stops it after so long; null for full loads, which stop by themselves.</summary>
    public TimeSpan? RunFor { get; init; }
}
