using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>The open alerts.</summary>
/// <param name="Items">The most severe and oldest first.</param>
internal sealed record AlertList(ImmutableArray<AlertItem> Items);
