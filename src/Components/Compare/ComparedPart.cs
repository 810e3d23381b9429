using System.Collections.Immutable;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Components.Compare;

/// <summary>One part of two contents, compared.</summary>
/// <param name="Title">For a person.</param>
/// <param name="Name">Short, for the page's own use.</param>
/// <param name="Places">Every place that either has.</param>
public sealed record ComparedPart(string Title, string Name, ImmutableArray<JsonDifference> Places)
{
    /// <summary>What a row is.</summary>
    public string What => Name == "mappings" ? "Rule" : "Setting";

    public int CountDifferent { get; } = Places.Count(static place => place.IsDifferent);

    public static ImmutableArray<ComparedPart> Of(SettingsContent first, SettingsContent second) =>
    [
        new("Type, endpoints and capacity", "config", JsonDifferences.Between(first.Config, second.Config)),
        new("Table mappings", "mappings", MappingDifferences.Between(first.TableMappings, second.TableMappings)),
        new("Settings", "settings", JsonDifferences.Between(first.Settings, second.Settings)),
        new("Supplemental settings, task data", "supplemental", JsonDifferences.Between(first.Supplemental, second.Supplemental)),
    ];
}
