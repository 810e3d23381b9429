namespace DmsDashboard.Model.Alerts;

/// <summary>What somebody is told of. The most important comes first.</summary>
public enum AlertRule
{
    /// <summary>Its health is failed.</summary>
    Failed,

    /// <summary>It ran, nobody stopped it, and now it stands still for a reason that is no success.</summary>
    StoppedUnexpectedly,

    /// <summary>It loads, and neither the percentage nor a table or row has moved for long.</summary>
    NoProgress,

    /// <summary>Its changes are later than a limit.</summary>
    Latency,

    /// <summary>It runs, and its metrics have no datapoints.</summary>
    NoDatapoints,

    /// <summary>DMS releases its capacity soon.</summary>
    Deprovision,

    /// <summary>Its health is at risk for a reason that none of the others names.</summary>
    AtRisk,

    /// <summary>AWS does not let a whole target be read: nobody knows what its replications do.</summary>
    Unreadable,
}
