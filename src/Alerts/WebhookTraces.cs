using System.Diagnostics;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Alerts;

/// <summary>Traces the sending of messages and marks what is logged meanwhile with the message's number. A webhook is called by its name: its address is a secret.</summary>
internal static class WebhookTraces
{
    private static readonly ActivitySource Source = new(OutboxGauges.MeterName);
    private static readonly Func<ILogger, string, IDisposable?> MessageScope = LoggerMessage.DefineScope<string>("Message {MessageId}");

    public static Activity? Begin(OutboxMessage message)
    {
        var trace = Source.StartActivity("webhook.send", ActivityKind.Client);
        trace?.SetTag("dms.webhook", message.Webhook);
        trace?.SetTag("dms.message.id", message.Id);
        trace?.SetTag("dms.attempt", message.Attempts);
        return trace;
    }

    public static void End(Activity? trace, WebhookAnswer answer)
    {
        trace?.SetTag("http.response.status_code", answer.Status);
        if (!answer.IsTaken)
        {
            trace?.SetStatus(ActivityStatusCode.Error);
        }
    }

    public static IDisposable? Scope(ILogger logger, string messageId) => MessageScope(logger, messageId);
}
