using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>What is wrong at present.</summary>
internal static class AlertsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/alerts", ListAsync).Needs(Capability.ViewReplications).Produces<AlertList>().Fails(ProblemKinds.BadParameter, ProblemKinds.DatabaseUnavailable)
        .Says("listAlerts", "Lists the open alerts", "Those that are over are in the activity: show=alert.");

    private static async Task<IResult> ListAsync(HttpContext http, AlertStore alerts, TimeProvider time)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        try
        {
            var (overview, now) = (await alerts.ReadOverviewAsync(http.RequestAborted), time.GetUtcNow());
            return TypedResults.Ok(new AlertList([.. overview.Alerts.Select(alert => AlertItem.Of(alert, AlertTelling.IsSilent(alert, overview.Silences, now)))]));
        }
        catch (ActivityStoreException exception)
        {
            return new ProblemAnswer(ProblemKinds.DatabaseUnavailable, exception.Message);
        }
    }
}
