using DmsDashboard.Actions.Alerts;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>Where alerts are told, and whether they arrive.</summary>
internal static class WebhooksApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/alerts/webhooks", ListAsync).Needs(Capability.ViewReplications).Produces<WebhookList>().FailsForAlerts()
            .Says("listWebhooks", "Lists the webhooks", "What each answered last, and what waits for it. The settings name them.");
        api.MapPost("/alerts/webhooks/{name}/test", TestAsync).Needs(Capability.ManageAlerts).IsOwnCommand(ProblemKinds.WebhookNotFound, ProblemKinds.WebhookRefused)
            .Says("testWebhook", "Sends a test message to a webhook", "By the outbox, and waits 30 seconds at most for its answer: unknown where none came until then. It takes no body, or an empty object.");
    }

    private static Task<IResult> ListAsync(HttpContext http, AlertStore alerts) =>
        AlertsReading.AnswerAsync(http, alerts, static overview => new WebhookList([.. overview.Webhooks.Select(WebhookItem.Of)]));

    private static async Task<IResult> TestAsync(string name, HttpContext http, AlertActions actions, CommandRunner runner)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        // The server leaves this one escape in a path.
        var webhook = name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var (body, unread) = await CommandBody.ReadAsync(http);
        return body?.Refusal ?? unread ?? await runner.RunAsync(http, $"test-webhook\n{webhook}", origin => actions.TestAsync(webhook, origin, http.RequestAborted), AlertAnswers.OfWebhook);
    }
}
