using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Settings;

/// <summary>The versions of a replication's settings that are kept.</summary>
/// <param name="Items">The newest first, which is how they are now.</param>
internal sealed record SettingsVersionList(ImmutableArray<SettingsVersionItem> Items);
