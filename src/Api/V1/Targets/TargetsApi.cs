using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Targets;

/// <summary>The accounts and Regions that the dashboard watches.</summary>
internal static class TargetsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/targets", List).Needs(Capability.ViewReplications).Produces<TargetStates>().Fails(ProblemKinds.BadParameter)
        .Says("listTargets", "Lists the targets", "Each account and Region that the dashboard watches, how old its data is and why it is no newer.");

    private static IResult List(HttpContext http, DmsStore store, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new QueryReader(http).Refusal is { } refusal ? refusal : TypedResults.Ok(new TargetStates([.. store.Current.Targets.Select(target => StateOf(target, now))]));
    }

    private static TargetState StateOf(TargetSnapshot target, DateTimeOffset now)
    {
        var readiness = TargetReadiness.Of(target, now);
        return new TargetState { Target = TargetItem.Of(target), AgeSeconds = (now - target.CapturedAt)?.TotalSeconds, IsReady = readiness.IsReady, Sentence = readiness.Sentence };
    }
}
