using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>The webhooks.</summary>
/// <param name="Items">In the order of the settings.</param>
internal sealed record WebhookList(ImmutableArray<WebhookItem> Items);
