namespace DmsDashboard.Model;

/// <summary>Progress of a replication (API: ReplicationStats). The counts are tables.</summary>
public sealed record ReplicationStats
{
    /// <summary>0 to 100, DMS's own estimate from source table statistics; it can stand still or be missing.</summary>
    public int? FullLoadProgressPercent { get; init; }

    /// <summary>Milliseconds. AWS has been seen to leave it at 0: compute elapsed time from the dates.</summary>
    public long? ElapsedTimeMillis { get; init; }

    public int? TablesLoaded { get; init; }

    public int? TablesLoading { get; init; }

    public int? TablesQueued { get; init; }

    public int? TablesErrored { get; init; }

    public DateTimeOffset? FreshStartDate { get; init; }

    public DateTimeOffset? StartDate { get; init; }

    public DateTimeOffset? StopDate { get; init; }

    public DateTimeOffset? FullLoadStartDate { get; init; }

    public DateTimeOffset? FullLoadFinishDate { get; init; }

    /// <summary>All tables that DMS counts; null when it gave no count at all.</summary>
    public int? TablesTotal =>
        TablesLoaded is null && TablesLoading is null && TablesQueued is null && TablesErrored is null
            ? null
            : (TablesLoaded ?? 0) + (TablesLoading ?? 0) + (TablesQueued ?? 0) + (TablesErrored ?? 0);
}
