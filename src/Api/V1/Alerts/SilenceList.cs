using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>The silences.</summary>
/// <param name="Items">The newest first.</param>
internal sealed record SilenceList(ImmutableArray<SilenceItem> Items);
