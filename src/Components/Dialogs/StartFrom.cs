namespace DmsDashboard.Components.Dialogs;

/// <summary>How it is said where change capture begins.</summary>
public enum StartFrom
{
    /// <summary>Nothing is sent: DMS decides.</summary>
    Default,

    /// <summary>CdcStartTime.</summary>
    Time,

    /// <summary>CdcStartPosition.</summary>
    Position,
}
