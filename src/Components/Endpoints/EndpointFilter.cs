namespace DmsDashboard.Components.Endpoints;

/// <summary>Which endpoints of the list are shown.</summary>
public enum EndpointFilter
{
    All,
    Source,
    Target,

    /// <summary>Those of which a connection failed its last test.</summary>
    Failed,

    /// <summary>Those that no replication names.</summary>
    Unused,
}
