namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What changes about a run of either kind. Guarded by the account's lock.</summary>
internal abstract class RunState(string status)
{
    public string Status { get; set; } = status;

    /// <summary>The type of the last start; null where none was ever asked for.</summary>
    public string? StartReplicationType { get; set; }

    public string? StopReason { get; set; }

    public DateTimeOffset UpdateTime { get; set; }

    public DateTimeOffset? LastStopTime { get; set; }

    public DateTimeOffset? FreshStartDate { get; set; }

    public DateTimeOffset? StartDate { get; set; }

    public DateTimeOffset? StopDate { get; set; }

    public DateTimeOffset? FullLoadStartDate { get; set; }

    public DateTimeOffset? FullLoadFinishDate { get; set; }

    public CdcOptions Cdc { get; set; } = new(null, null, null);

    /// <summary>Tables dealt with before the load that runs now; all of them while none runs.</summary>
    public LoadCounts Counts { get; set; }

    /// <summary>Full-load progress while no load runs.</summary>
    public int ProgressPercent { get; set; }

    /// <summary>Whether the engine has ever run.</summary>
    public bool HasRun { get; set; }

    /// <summary>Whether the spec's failure has happened already: it comes sooner the next time.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Whether the spec's failure is out of the world.</summary>
    public bool IsCured { get; set; }
}
