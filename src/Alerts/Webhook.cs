using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Alerts;

/// <summary>Where to tell, with its secrets: never shown, logged or written down.</summary>
internal sealed class Webhook(WebhookFace face, Uri address, string? secret)
{
    public WebhookFace Face { get; } = face;

    public Uri Address { get; } = address;

    public string? Secret { get; } = secret;

    public override string ToString() => Face.Name;
}
