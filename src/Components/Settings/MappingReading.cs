using System.Collections.Immutable;

namespace DmsDashboard.Components.Settings;

/// <summary>TableMappings, read.</summary>
/// <param name="Rules">In their own order; empty when there are none.</param>
/// <param name="Fault">Where and that the text is not valid JSON; null when it is.</param>
public sealed record MappingReading(ImmutableArray<MappingRule> Rules, string? Fault);
