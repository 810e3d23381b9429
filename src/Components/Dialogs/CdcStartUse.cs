namespace DmsDashboard.Components.Dialogs;

/// <summary>Whether a start may say where change capture begins.</summary>
public enum CdcStartUse
{
    /// <summary>There is no choice: nothing is shown.</summary>
    None,

    Optional,

    /// <summary>AWS takes this start with a place only.</summary>
    Needed,
}
