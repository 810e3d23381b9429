using System.Collections.Immutable;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Components.Settings;

/// <summary>A setting, or a section of them.</summary>
/// <param name="Name">As DMS spells it.</param>
/// <param name="Value">As it is shown; null for a section.</param>
/// <param name="Children">What is in a section.</param>
public sealed record SettingNode(string Name, string? Value, ImmutableArray<SettingNode> Children)
{
    /// <summary>What DMS takes where nobody sets it; null when that is not known, or for a section.</summary>
    public SettingDefault? Default { get; init; }

    /// <summary>True for a setting whose default is known and another.</summary>
    public bool IsDifferent { get; init; }

    /// <summary>How many settings in it differ from their default.</summary>
    public int CountDifferent => Value is null ? Children.Sum(child => child.CountDifferent) : IsDifferent ? 1 : 0;

    /// <summary>What of it differs from its default; null when nothing does.</summary>
    public SettingNode? Differing()
    {
        if (Value is not null)
        {
            return IsDifferent ? this : null;
        }

        ImmutableArray<SettingNode> found = [.. Children.Select(static child => child.Differing()).OfType<SettingNode>()];
        return found.IsEmpty ? null : this with { Children = found };
    }

    /// <summary>How many settings there are in it.</summary>
    public int Count => Value is null ? Children.Sum(child => child.Count) : 1;

    /// <summary>What of it has the text in its name or value, without regard to case; a section whose name has it is kept whole. Null when nothing does.</summary>
    public SettingNode? Matching(string text)
    {
        if (Has(Name, text) || Has(Value, text))
        {
            return this;
        }

        ImmutableArray<SettingNode> found = [.. Children.Select(child => child.Matching(text)).OfType<SettingNode>()];
        return found.IsEmpty ? null : this with { Children = found };
    }

    private static bool Has(string? value, string text) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;
}
