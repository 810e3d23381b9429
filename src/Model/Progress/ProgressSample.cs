namespace DmsDashboard.Model.Progress;

/// <summary>What one poll told of a full load. The counts are tables.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Percent">FullLoadProgressPercent, 0 to 100; null where DMS gives none.</param>
/// <param name="Loaded">TablesLoaded.</param>
/// <param name="Loading">TablesLoading.</param>
/// <param name="Queued">TablesQueued.</param>
/// <param name="Errored">TablesErrored.</param>
public readonly record struct ProgressSample(DateTimeOffset At, int? Percent, int Loaded, int Loading, int Queued, int Errored)
{
    /// <summary>Tables that are still to be done with.</summary>
    public int Left => Loading + Queued;

    /// <summary>The sample in <paramref name="stats"/> that were read at <paramref name="at"/>.</summary>
    public static ProgressSample Of(ReplicationStats stats, DateTimeOffset at) => new(
        at,
        stats.FullLoadProgressPercent is { } percent ? Math.Clamp(percent, 0, 100) : null,
        Math.Max(0, stats.TablesLoaded ?? 0),
        Math.Max(0, stats.TablesLoading ?? 0),
        Math.Max(0, stats.TablesQueued ?? 0),
        Math.Max(0, stats.TablesErrored ?? 0));

    /// <summary>True when nothing moved between the two.</summary>
    public bool SaysTheSameAs(ProgressSample other) => this == other with { At = At };
}
