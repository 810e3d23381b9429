using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Dashboard;

/// <summary>How the dashboard itself does.</summary>
internal static class DashboardApi
{
    // Longer than a reading takes.
    private const int SecondsUntilRead = 5;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/dashboard", ReadAsync).Needs(Capability.ViewDashboard).Produces<DashboardItem>().Fails(ProblemKinds.BadParameter, ProblemKinds.NotReadYet)
        .Says("getDashboard", "Tells how the dashboard does", "What it sends to AWS and what is left of its budgets, and what it needs itself: as the page Dashboard status shows it, read while somebody looks. For graphs over time there is /metrics.");

    private static async Task<IResult> ReadAsync(HttpContext http, DashboardStatusStore statuses, Awaited awaited) =>
        new QueryReader(http).Refusal is { } refusal ? refusal
        : await awaited.FirstAsync(statuses.WatchAsync, static _ => true, http.RequestAborted) is { } status ? TypedResults.Ok(DashboardItem.Of(status))
        : new ProblemAnswer(ProblemKinds.NotReadYet, "The dashboard could not look at itself: ask again in a moment.") { RetryAfter = SecondsUntilRead };
}
