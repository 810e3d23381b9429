using DmsDashboard.Actions.Bulk;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>How far bulk runs are. Those of others are shown too, as on the pages: they change what everybody sees.</summary>
internal static class BulkRunsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/bulk-runs", List).Needs(Capability.ViewReplications).Produces<BulkRunList>().Fails(ProblemKinds.BadParameter)
            .Says("listBulkRuns", "Lists the bulk runs", "Those under way and the last ten that ended, since the dashboard began.");
        api.MapGet("/bulk-runs/{id}", Get).Needs(Capability.ViewReplications).Produces<BulkRunDetail>().Fails(ProblemKinds.BadParameter, ProblemKinds.BulkRunNotFound)
            .Says("getBulkRun", "Gets a bulk run", "What became of each of its replications.");
    }

    /// <summary>There is no such run.</summary>
    public static ProblemAnswer Missing(string id) => new(ProblemKinds.BulkRunNotFound, $"There is no bulk run '{ReplicationNaming.Shown(id)}': the list of bulk runs tells the ids of those that are kept.");

    private static IResult List(HttpContext http, BulkRuns runs) =>
        new QueryReader(http).Refusal is { } refusal ? refusal : TypedResults.Ok(new BulkRunList([.. runs.Current.Reverse().Select(BulkRunItem.Of)]));

    private static IResult Get(string id, HttpContext http, BulkRuns runs) =>
        new QueryReader(http).Refusal is { } refusal ? refusal : runs.Find(id) is { } run ? TypedResults.Ok(BulkRunDetail.Of(run)) : Missing(id);
}
