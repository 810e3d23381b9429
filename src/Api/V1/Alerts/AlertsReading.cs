using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>Answers what is asked of alerts from what the database has of them.</summary>
internal static class AlertsReading
{
    /// <summary>The ways in which it can fail.</summary>
    public static RouteHandlerBuilder FailsForAlerts(this RouteHandlerBuilder endpoint) => endpoint.Fails(ProblemKinds.BadParameter, ProblemKinds.DatabaseUnavailable);

    /// <summary>What <paramref name="answer"/> makes of it; or why there is nothing.</summary>
    public static async Task<IResult> AnswerAsync<T>(HttpContext http, AlertStore alerts, Func<AlertOverview, T> answer)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        try
        {
            return TypedResults.Ok(answer(await alerts.ReadOverviewAsync(http.RequestAborted)));
        }
        catch (ActivityStoreException exception)
        {
            return new ProblemAnswer(ProblemKinds.DatabaseUnavailable, exception.Message);
        }
    }
}
