namespace DmsDashboard.Model.Alerts;

/// <summary>What happened to an alert.</summary>
public enum AlertChange
{
    Opened,

    /// <summary>It matters more than before, or takes the place of a lesser one of the same replication.</summary>
    Worsened,

    /// <summary>It was started and ended as before.</summary>
    Again,

    Resolved,

    /// <summary>It is over because DMS released the capacity.</summary>
    Released,
}
