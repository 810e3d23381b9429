using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Alerts;

/// <summary>One of <c>Alerts:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Unique; without one it is the kind with its place, e.g. "Slack 1".</summary>
    public string? Name { get; init; }

    public WebhookKind Kind { get; init; }

    /// <summary>Where to send. A secret: whoever knows it can write there.</summary>
    public string Url { get; init; } = "";

    /// <summary>What requests of the kind Json are signed with.</summary>
    public string? Secret { get; init; }

    /// <summary>What is less is not told there.</summary>
    public AlertSeverity MinSeverity { get; init; } = AlertSeverity.Warning;
}
