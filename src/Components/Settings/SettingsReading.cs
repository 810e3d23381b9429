using System.Collections.Immutable;

namespace DmsDashboard.Components.Settings;

/// <summary>ReplicationSettings or ReplicationTaskSettings, read.</summary>
/// <param name="Sections">In their own order; what stands outside of a section is in one without a name.</param>
/// <param name="Fault">Where and that the text is not valid JSON; null when it is.</param>
public sealed record SettingsReading(ImmutableArray<SettingNode> Sections, string? Fault);
