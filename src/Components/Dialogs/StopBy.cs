namespace DmsDashboard.Components.Dialogs;

/// <summary>Whether change capture ends by itself.</summary>
public enum StopBy
{
    Never,

    /// <summary>CdcStopPosition server_time:.</summary>
    ServerTime,

    /// <summary>CdcStopPosition commit_time:.</summary>
    CommitTime,
}
