namespace DmsDashboard.Model.Alerts;

/// <summary>In which form a webhook is told.</summary>
public enum WebhookKind
{
    /// <summary>Slack's incoming webhooks, and what takes the same.</summary>
    Slack,

    /// <summary>Microsoft Teams (Workflows): an adaptive card in a message.</summary>
    Teams,

    /// <summary>The dashboard's own, signed where a secret is set.</summary>
    Json,
}
