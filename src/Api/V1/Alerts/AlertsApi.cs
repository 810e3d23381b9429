using DmsDashboard.Model.Access;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>What is wrong at present.</summary>
internal static class AlertsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/alerts", ListAsync).Needs(Capability.ViewReplications).Produces<AlertList>().FailsForAlerts()
        .Says("listAlerts", "Lists the open alerts", "Those that are over are in the activity: show=alert.");

    private static Task<IResult> ListAsync(HttpContext http, AlertStore alerts, TimeProvider time) => AlertsReading.AnswerAsync(
        http,
        alerts,
        overview => new AlertList([.. overview.Alerts.Select(alert => AlertItem.Of(alert, AlertTelling.IsSilent(alert, overview.Silences, time.GetUtcNow())))]));
}
