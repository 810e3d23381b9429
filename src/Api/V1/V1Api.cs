using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Api.V1.Replications;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1;

/// <summary>The REST API. Each path says for itself which capability it needs.</summary>
internal static class V1Api
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(ProgramPath.Api);
        ReplicationsApi.Map(api);
        ReplicationCommandsApi.Map(api);
        ConnectionCommandsApi.Map(api);
    }
}
