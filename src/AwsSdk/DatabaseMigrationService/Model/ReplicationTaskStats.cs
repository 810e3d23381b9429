namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The progress of a replication task.</summary>
public partial class ReplicationTaskStats
{
    /// <summary>The progress of the full load, in percent.</summary>
    public int? FullLoadProgressPercent { get; set; }

    /// <summary>The elapsed time, in milliseconds.</summary>
    public long? ElapsedTimeMillis { get; set; }

    /// <summary>The tables whose full load is done.</summary>
    public int? TablesLoaded { get; set; }

    /// <summary>The tables that load now.</summary>
    public int? TablesLoading { get; set; }

    /// <summary>The tables that wait.</summary>
    public int? TablesQueued { get; set; }

    /// <summary>The tables in error.</summary>
    public int? TablesErrored { get; set; }

    /// <summary>When it was last started afresh or reloaded, UTC.</summary>
    public DateTime? FreshStartDate { get; set; }

    /// <summary>When it was last started or resumed, UTC.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>When it was stopped, UTC.</summary>
    public DateTime? StopDate { get; set; }

    /// <summary>When the full load began, UTC.</summary>
    public DateTime? FullLoadStartDate { get; set; }

    /// <summary>When the full load was done, UTC.</summary>
    public DateTime? FullLoadFinishDate { get; set; }
}
