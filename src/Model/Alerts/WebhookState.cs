namespace DmsDashboard.Model.Alerts;

/// <summary>How it goes with a webhook.</summary>
/// <param name="Face">Which one.</param>
/// <param name="Last">The message that was answered or given up last; null before any.</param>
/// <param name="Waiting">How many messages are not delivered yet.</param>
/// <param name="Oldest">The first of those; null where there is none.</param>
public sealed record WebhookState(WebhookFace Face, OutboxMessage? Last, int Waiting, OutboxMessage? Oldest);
