using System.Collections.Immutable;

namespace DmsDashboard.Components.Settings;

/// <summary>A rule of TableMappings in words.</summary>
public sealed record MappingRule
{
    /// <summary>rule-id; empty when it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>rule-name; empty when it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>rule-type as it came: selection, transformation, table-settings …</summary>
    public string Type { get; init; } = "";

    /// <summary>What the object locator names, e.g. <c>HR.%</c>.</summary>
    public string AppliesTo { get; init; } = "";

    /// <summary>What it does, in a sentence; null for a rule that this dashboard has no words for.</summary>
    public string? Effect { get; init; }

    /// <summary>What there is to say besides.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>The rule as it came, where there are no words for it; null where there are.</summary>
    public string? Raw { get; init; }
}
