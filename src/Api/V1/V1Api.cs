using DmsDashboard.Api.V1.Access;
using DmsDashboard.Api.V1.Activity;
using DmsDashboard.Api.V1.Alerts;
using DmsDashboard.Api.V1.Bulk;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Api.V1.Comparison;
using DmsDashboard.Api.V1.Dashboard;
using DmsDashboard.Api.V1.Documents;
using DmsDashboard.Api.V1.Endpoints;
using DmsDashboard.Api.V1.LogPlaces;
using DmsDashboard.Api.V1.Logs;
using DmsDashboard.Api.V1.Metrics;
using DmsDashboard.Api.V1.Replications;
using DmsDashboard.Api.V1.Settings;
using DmsDashboard.Api.V1.Shares;
using DmsDashboard.Api.V1.Status;
using DmsDashboard.Api.V1.Tables;
using DmsDashboard.Api.V1.Targets;
using DmsDashboard.Api.V1.Visitors;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1;

/// <summary>The REST API. Each path says for itself which capability it needs.</summary>
internal static class V1Api
{
    public static IServiceCollection AddV1(this IServiceCollection services) => services
        .AddSingleton<EntityTags>().AddSingleton<Awaited>().AddSingleton<LogFollowers>().AddSingleton<CommandRunner>().AddSingleton<KeptCommands>().AddSingleton<ShareBodies>().AddSingleton<BulkStarter>().AddSingleton<SettingsFinder>().AddHttpContextAccessor()
        .ConfigureHttpJsonOptions(ApiJson.Configure)
        .AddDocuments();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(ProgramPath.Api);
        ReplicationsApi.Map(api);
        ReplicationCommandsApi.Map(api);
        ConnectionCommandsApi.Map(api);
        BulkRunsApi.Map(api);
        BulkCommandsApi.Map(api);
        ReplicationTablesApi.Map(api);
        ReplicationSettingsApi.Map(api);
        SettingsVersionsApi.Map(api);
        ComparisonApi.Map(api);
        ReplicationLogsApi.Map(api);
        LogGroupsApi.Map(api);
        MetricsApi.Map(api);
        EndpointsApi.Map(api);
        ReadActivityApi.Map(api);
        AlertsApi.Map(api);
        SilencesApi.Map(api);
        WebhooksApi.Map(api);
        TargetsApi.Map(api);
        SharesApi.Map(api);
        TokensApi.Map(api);
        SessionsApi.Map(api);
        DashboardApi.Map(api);
        StatusApi.Map(api);
        VisitorsApi.Map(api);
        DocumentRoom.Map(routes);
    }
}
