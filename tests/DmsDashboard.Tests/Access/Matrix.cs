using DmsDashboard.Model.Access;

namespace DmsDashboard.Tests.Access;

/// <summary>Who may what, written down by hand and not read from the program. What is not in here has not been thought about.</summary>
internal static class Matrix
{
    /// <summary>No capability, but everybody, everybody who was let in, or people but not tokens.</summary>
    public const string Everybody = "Everybody", Anything = "Anything", Circuit = "Circuit";

    /// <summary>The least role that has each capability.</summary>
    public static readonly Dictionary<string, Role> Roles = new()
    {
        ["ViewStatus"] = Role.Viewer,
        ["ViewReplications"] = Role.Viewer,
        ["ReadLogs"] = Role.Viewer,
        ["ViewActivity"] = Role.Viewer,
        ["ViewDashboard"] = Role.Viewer,
        ["ReadMetrics"] = Role.Viewer,
        ["StartReplication"] = Role.Operator,
        ["StopReplication"] = Role.Operator,
        ["ReloadTables"] = Role.Operator,
        ["TestConnection"] = Role.Operator,
        ["ShareStatus"] = Role.Operator,
        ["ManageAlerts"] = Role.Admin,
        ["ManageAccess"] = Role.Admin,
    };

    /// <summary>Every route but static files, which are for everybody.</summary>
    public static readonly Dictionary<string, string> Routes = new()
    {
        ["/"] = "ViewReplications",
        ["/replications/{Identifier}"] = "ViewReplications",
        ["/replications/{Identifier}/tables"] = "ViewReplications",
        ["/replications/{Identifier}/settings"] = "ViewReplications",
        ["/replications/{Identifier}/metrics"] = "ViewReplications",
        ["/replications/{Identifier}/logs"] = "ReadLogs",
        ["/replications/{Identifier}/activity"] = "ViewActivity",
        ["/endpoints"] = "ViewReplications",
        ["/compare"] = "ViewReplications",
        ["/logs"] = "ReadLogs",
        ["/logs/view"] = "ReadLogs",
        ["/activity"] = "ViewActivity",
        ["/alerts"] = "ViewReplications",
        ["/dashboard"] = "ViewDashboard",
        ["/access"] = "ManageAccess",
        ["/status"] = "ViewStatus",
        ["/shares"] = "ShareStatus",
        ["/s/{token}"] = Everybody,
        ["/sign-in"] = Everybody,
        ["/sign-in/openid"] = Everybody,
        ["/signed-out"] = Everybody,
        ["/sign-out"] = Everybody,
        ["/no-access"] = Everybody,
        ["/not-found"] = Anything,
        ["/healthz"] = Everybody,
        ["/readyz"] = Everybody,
        ["/activity.csv"] = "ViewActivity",
        ["/tables.csv"] = "ViewReplications",
        ["/api/logs"] = "ReadLogs",
        ["/api/v1/replications"] = "ViewReplications",
        ["/api/v1/replications/{id}"] = "ViewReplications",
        ["/api/v1/replications/{id}/start"] = "StartReplication",
        ["/api/v1/replications/{id}/stop"] = "StopReplication",
        ["/api/v1/replications/{id}/reload-tables"] = "ReloadTables",
        ["/api/v1/endpoints/{id}/test-connection"] = "TestConnection",
        ["/metrics"] = "ReadMetrics",
        ["/api/v1/replications/{id}/tables"] = "ViewReplications",
        ["/api/v1/replications/{id}/settings"] = "ViewReplications",
        ["/api/v1/replications/{id}/run"] = "ViewReplications",
        ["/api/v1/replications/{id}/metrics"] = "ViewReplications",
        ["/api/v1/replications/{id}/logs"] = "ReadLogs",
        ["/api/v1/replications/{id}/logs/follow"] = "ReadLogs",
        ["/api/v1/endpoints"] = "ViewReplications",
        ["/api/v1/instances"] = "ViewReplications",
        ["/api/v1/connections"] = "ViewReplications",
        ["/api/v1/activity"] = "ViewActivity",
        ["/api/v1/alerts"] = "ViewReplications",
        ["/api/v1/targets"] = "ViewReplications",
        ["/api/v1/me"] = Anything,
        ["/openapi/{documentName}.json"] = Anything,
        ["/docs/api"] = Anything,
        ["/hubs/dms"] = Anything,
        ["/hubs/dms/negotiate"] = Anything,
        ["/_blazor"] = Circuit,
        ["/_blazor/negotiate"] = Circuit,
        ["/_blazor/disconnect/"] = Circuit,
        ["/_blazor/initializers/"] = Circuit,
        ["/_framework/opaque-redirect"] = Circuit,
    };

    /// <summary>Every method of the hub that a program may call.</summary>
    public static readonly Dictionary<string, string> HubMethods = new()
    {
        ["WatchReplications"] = "ViewReplications",
        ["TailLogs"] = "ReadLogs",
        ["TailLogGroup"] = "ReadLogs",
    };

    /// <summary>Every method of src/Actions that somebody asks for.</summary>
    public static readonly Dictionary<string, string> Actions = new()
    {
        ["ReplicationActions.StartAsync"] = "StartReplication",
        ["ReplicationActions.StopAsync"] = "StopReplication",
        ["ReplicationActions.ReloadTablesAsync"] = "ReloadTables",
        ["ConnectionTester.TestAsync"] = "TestConnection",
        ["AlertActions.TestAsync"] = "ManageAlerts",
        ["AlertActions.SilenceAsync"] = "ManageAlerts",
        ["AlertActions.EndAsync"] = "ManageAlerts",
        ["BulkActions.Start"] = "StopReplication",
        ["BulkActions.Cancel"] = "StopReplication",
        ["TokenActions.CreateAsync"] = "ManageAccess",
        ["TokenActions.RevokeAsync"] = "ManageAccess",
        ["SessionActions.EndAsync"] = "ManageAccess",
        ["ShareActions.CreateAsync"] = "ShareStatus",
        ["ShareActions.RevokeAsync"] = "ShareStatus",
    };

    /// <summary>True when a program may whose token has that capability and no other.</summary>
    public static bool Allows(string needed, Capability only) => needed is Everybody or Anything || needed == only.ToString();

    /// <summary>True when somebody of that role may; null is nobody.</summary>
    public static bool Allows(string needed, Role? role) => needed switch
    {
        Everybody => true,
        Anything or Circuit => role is not null,
        _ => role >= Roles[needed],
    };
}
