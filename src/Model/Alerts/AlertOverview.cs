using System.Collections.Immutable;

namespace DmsDashboard.Model.Alerts;

/// <summary>What is open, quiet and on its way at present.</summary>
/// <param name="Alerts">The open ones, the most severe and oldest first.</param>
/// <param name="Silences">Those that hold or will, the newest first.</param>
/// <param name="Webhooks">In the order of the settings.</param>
public sealed record AlertOverview(ImmutableArray<Alert> Alerts, ImmutableArray<Silence> Silences, ImmutableArray<WebhookState> Webhooks);
