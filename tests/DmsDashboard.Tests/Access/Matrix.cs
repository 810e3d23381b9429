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

    /// <summary>Every method of every route but static files, which are for everybody. HEAD is as GET; of a page there is only GET.</summary>
    public static readonly Dictionary<string, string> Routes = new()
    {
        ["GET /"] = "ViewReplications",
        ["GET /replications/{Identifier}"] = "ViewReplications",
        ["GET /replications/{Identifier}/tables"] = "ViewReplications",
        ["GET /replications/{Identifier}/settings"] = "ViewReplications",
        ["GET /replications/{Identifier}/metrics"] = "ViewReplications",
        ["GET /replications/{Identifier}/logs"] = "ReadLogs",
        ["GET /replications/{Identifier}/activity"] = "ViewActivity",
        ["GET /endpoints"] = "ViewReplications",
        ["GET /compare"] = "ViewReplications",
        ["GET /logs"] = "ReadLogs",
        ["GET /logs/view"] = "ReadLogs",
        ["GET /activity"] = "ViewActivity",
        ["GET /alerts"] = "ViewReplications",
        ["GET /dashboard"] = "ViewDashboard",
        ["GET /access"] = "ManageAccess",
        ["GET /status"] = "ViewStatus",
        ["GET /shares"] = "ShareStatus",
        ["GET /s/{token}"] = Everybody,
        ["POST /s/{token}"] = Everybody,
        ["GET /sign-in"] = Everybody,
        ["GET /sign-in/openid"] = Everybody,
        ["GET /signed-out"] = Everybody,
        ["GET /sign-out"] = Everybody,
        ["POST /sign-out"] = Everybody,
        ["GET /no-access"] = Everybody,
        ["GET /not-found"] = Anything,
        ["GET /healthz"] = Everybody,
        ["GET /readyz"] = Everybody,
        ["GET /activity.csv"] = "ViewActivity",
        ["GET /tables.csv"] = "ViewReplications",
        ["GET /api/logs"] = "ReadLogs",
        ["GET /api/v1/replications"] = "ViewReplications",
        ["GET /api/v1/replications/{id}"] = "ViewReplications",
        ["POST /api/v1/replications/{id}/start"] = "StartReplication",
        ["POST /api/v1/replications/{id}/stop"] = "StopReplication",
        ["POST /api/v1/replications/{id}/reload-tables"] = "ReloadTables",
        ["POST /api/v1/endpoints/{id}/test-connection"] = "TestConnection",
        ["GET /api/v1/bulk-runs"] = "ViewReplications",
        ["GET /api/v1/bulk-runs/{id}"] = "ViewReplications",
        ["POST /api/v1/bulk-runs/start"] = "StartReplication",
        ["POST /api/v1/bulk-runs/stop"] = "StopReplication",
        // Whoever may begin it may cancel it: the action decides, for what the run does (BulkActions.CancelAsync below).
        ["POST /api/v1/bulk-runs/{id}/cancel"] = Anything,
        ["GET /metrics"] = "ReadMetrics",
        ["GET /api/v1/replications/{id}/tables"] = "ViewReplications",
        ["GET /api/v1/replications/{id}/settings"] = "ViewReplications",
        ["GET /api/v1/replications/{id}/settings/versions"] = "ViewReplications",
        ["GET /api/v1/comparison"] = "ViewReplications",
        ["GET /api/v1/log-groups"] = "ReadLogs",
        ["GET /api/v1/replications/{id}/run"] = "ViewReplications",
        ["GET /api/v1/replications/{id}/metrics"] = "ViewReplications",
        ["GET /api/v1/replications/{id}/logs"] = "ReadLogs",
        ["GET /api/v1/replications/{id}/logs/follow"] = "ReadLogs",
        ["GET /api/v1/endpoints"] = "ViewReplications",
        ["GET /api/v1/instances"] = "ViewReplications",
        ["GET /api/v1/connections"] = "ViewReplications",
        ["GET /api/v1/activity"] = "ViewActivity",
        ["GET /api/v1/alerts"] = "ViewReplications",
        ["GET /api/v1/alerts/silences"] = "ViewReplications",
        ["POST /api/v1/alerts/silences"] = "ManageAlerts",
        ["POST /api/v1/alerts/silences/{id}/end"] = "ManageAlerts",
        ["GET /api/v1/alerts/webhooks"] = "ViewReplications",
        ["POST /api/v1/alerts/webhooks/{name}/test"] = "ManageAlerts",
        ["GET /api/v1/targets"] = "ViewReplications",
        ["GET /api/v1/shares"] = "ShareStatus",
        ["POST /api/v1/shares"] = "ShareStatus",
        ["POST /api/v1/shares/{id}/revoke"] = "ShareStatus",
        ["GET /api/v1/tokens"] = "ManageAccess",
        ["POST /api/v1/tokens"] = "ManageAccess",
        ["POST /api/v1/tokens/{id}/revoke"] = "ManageAccess",
        ["GET /api/v1/sessions"] = "ManageAccess",
        ["POST /api/v1/sessions/{id}/end"] = "ManageAccess",
        ["GET /api/v1/dashboard"] = "ViewDashboard",
        ["GET /api/v1/status"] = "ViewStatus",
        ["GET /api/v1/me"] = Anything,
        ["GET /openapi/{documentName}.json"] = Anything,
        ["GET /docs/api"] = Anything,
        ["GET /hubs/dms"] = Anything,
        ["POST /hubs/dms"] = Anything,
        ["GET /hubs/dms/negotiate"] = Anything,
        ["POST /hubs/dms/negotiate"] = Anything,
        ["GET /_blazor"] = Circuit,
        ["POST /_blazor"] = Circuit,
        ["GET /_blazor/negotiate"] = Circuit,
        ["POST /_blazor/negotiate"] = Circuit,
        ["GET /_blazor/disconnect/"] = Circuit,
        ["POST /_blazor/disconnect/"] = Circuit,
        ["GET /_blazor/initializers/"] = Circuit,
        ["POST /_blazor/initializers/"] = Circuit,
        ["GET /_framework/opaque-redirect"] = Circuit,
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
        ["BulkActions.CancelAsync"] = "StopReplication",
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
