namespace DmsDashboard.Model.Access;

/// <summary>One thing that somebody may do here. Each has a policy of its name; <see cref="RoleCapabilities"/> says who has it. Tokens keep the names: none is renamed.</summary>
public enum Capability
{
    /// <summary>The page for stakeholders.</summary>
    ViewStatus,

    /// <summary>List, details, tables, metrics, settings, endpoints, comparisons, and their changes as a stream.</summary>
    ViewReplications,

    /// <summary>Log lines, as a page, a file and a stream.</summary>
    ReadLogs,

    /// <summary>Who did what, and what DMS did.</summary>
    ViewActivity,

    /// <summary>What the dashboard itself does.</summary>
    ViewDashboard,

    /// <summary>What Prometheus reads.</summary>
    ReadMetrics,

    /// <summary>StartReplication and StartReplicationTask of every type.</summary>
    StartReplication,

    /// <summary>StopReplication and StopReplicationTask.</summary>
    StopReplication,

    /// <summary>ReloadReplicationTables and ReloadTables.</summary>
    ReloadTables,

    /// <summary>TestConnection.</summary>
    TestConnection,

    /// <summary>Making and revoking links to the status.</summary>
    ShareStatus,

    /// <summary>Rules and silences of alerts.</summary>
    ManageAlerts,

    /// <summary>Tokens and sessions.</summary>
    ManageAccess,
}
