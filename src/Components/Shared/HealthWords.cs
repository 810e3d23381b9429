using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Shared;

/// <summary>What a <see cref="Health"/> is called, on the page, in class names and in the address.</summary>
public static class HealthWords
{
    /// <summary>In the order of the list and of the tiles.</summary>
    public static readonly ImmutableArray<Health> All = [.. Enum.GetValues<Health>()];

    /// <summary>"At risk"; sentence case.</summary>
    public static string Word(Health health) => health switch
    {
        Health.Failed => "Failed",
        Health.AtRisk => "At risk",
        Health.Starting => "Starting",
        Health.Loading => "Loading",
        Health.Replicating => "Replicating",
        Health.Finished => "Finished",
        Health.Stopped => "Stopped",
        Health.NotStarted => "Not started",
        Health.Changing => "Changing",
        _ => "Unknown status",
    };

    /// <summary>The class of marks, badges and rows: "risk", "notstarted".</summary>
    public static string CssClass(Health health) => health switch
    {
        Health.AtRisk => "risk",
        _ => Name(health).Replace("-", "", StringComparison.Ordinal),
    };

    /// <summary>The name in the address and in data attributes: "at-risk", "not-started".</summary>
    public static string Name(Health health) => health switch
    {
        Health.Failed => "failed",
        Health.AtRisk => "at-risk",
        Health.Starting => "starting",
        Health.Loading => "loading",
        Health.Replicating => "replicating",
        Health.Finished => "finished",
        Health.Stopped => "stopped",
        Health.NotStarted => "not-started",
        Health.Changing => "changing",
        _ => "unknown",
    };

    /// <summary>The sentence taken apart, for a head and what follows it. Whatever AWS or an engine wrote in it has passed the mask.</summary>
    internal static (string First, string Others) Sentences(HealthReading health)
    {
        var text = SecretText.Masked(health.Sentence);
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..(end + 1)], text[(end + 2)..]);
    }

    /// <summary>The other way round; null for a name that is none.</summary>
    public static Health? FromName(string name)
    {
        foreach (var health in All)
        {
            if (string.Equals(Name(health), name, StringComparison.OrdinalIgnoreCase))
            {
                return health;
            }
        }

        return null;
    }
}
