using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store.Stakeholders;

namespace DmsDashboard.Api.V1.Status;

/// <summary>What stakeholders are told.</summary>
internal static class StatusApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/status", Read).Needs(Capability.ViewStatus).Produces<StatusReport>().Fails(ProblemKinds.BadParameter)
        .Says("getStatus", "Tells how everything gets on, in plain words", "What the page /status says to people who do not run it: no identifiers, no ARNs, no logs. All times in its sentences are UTC.");

    private static IResult Read(HttpContext http, StatusReports reports) => new QueryReader(http).Refusal is { } refusal ? refusal : TypedResults.Ok(StatusReport.Of(reports.Read()));
}
