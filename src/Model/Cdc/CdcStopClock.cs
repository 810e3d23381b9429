namespace DmsDashboard.Model.Cdc;

/// <summary>By which clock change capture ends.</summary>
public enum CdcStopClock
{
    /// <summary>server_time: the replication's own clock.</summary>
    ServerTime,

    /// <summary>commit_time: when the source committed.</summary>
    CommitTime,
}
