namespace DmsDashboard.Model.Runs;

/// <summary>A stretch of a run to scale.</summary>
/// <param name="Kind">The class of its looks: st (start-up), ld (full load), rp (replicating changes), fl (stopped by an error), off (stopped).</param>
/// <param name="Words">What was going on.</param>
/// <param name="Duration">How long.</param>
/// <param name="Weight">Its share of the width: the duration, but a stop that lasts for weeks does not crush the rest.</param>
public sealed record RunSpan(string Kind, string Words, TimeSpan Duration, double Weight);
