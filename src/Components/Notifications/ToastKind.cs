namespace DmsDashboard.Components.Notifications;

/// <summary>What a toast is about.</summary>
public enum ToastKind
{
    Plain,

    /// <summary>Something was taken and is under way.</summary>
    Progress,

    /// <summary>Something was not done: stays until it is closed.</summary>
    Problem,

    /// <summary>A replication got at risk. Seen only: a screen reader hears it from the announcer.</summary>
    AtRisk,

    /// <summary>A replication failed. Seen only, as before.</summary>
    Failed,
}
