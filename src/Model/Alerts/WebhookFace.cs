namespace DmsDashboard.Model.Alerts;

/// <summary>What may be shown of a webhook: its address is a secret but for the host.</summary>
/// <param name="Name">Unique among the webhooks.</param>
/// <param name="Kind">In which form it is told.</param>
/// <param name="Host">The host, with a port that is not the usual one.</param>
/// <param name="MinSeverity">What is less is not told there.</param>
public sealed record WebhookFace(string Name, WebhookKind Kind, string Host, AlertSeverity MinSeverity)
{
    /// <summary>True when requests carry a signature.</summary>
    public bool IsSigned { get; init; }
}
