using DmsDashboard.Components.Shared;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Replications;

/// <summary>What the address asks of the list. Equal queries share one list.</summary>
public sealed record ReplicationQuery
{
    public static readonly ReplicationQuery Everything = new();

    /// <summary>The groups of "needs attention".</summary>
    public static readonly EquatableArray<Health> Attention = [Model.Health.Failed, Model.Health.AtRisk];

    /// <summary>Words that must all be found; empty for any.</summary>
    public string Text { get; init; } = "";

    /// <summary>Any of these, in their own order; empty for all.</summary>
    public EquatableArray<Health> Health { get; init; }

    /// <summary>Serverless replications or tasks; null for both.</summary>
    public ReplicationKind? Kind { get; init; }

    /// <summary>ReplicationType or MigrationType; null for any.</summary>
    public string? Type { get; init; }

    /// <summary>The source endpoint's engine; null for any.</summary>
    public string? Source { get; init; }

    /// <summary>The target's name; null for all.</summary>
    public string? TargetName { get; init; }

    public ReplicationSort Sort { get; init; }

    public bool Descending { get; init; }

    public bool IsFiltered => Text.Length > 0 || Health.Count > 0 || Kind is not null || Type is not null || Source is not null;

    /// <summary>The same view without filters.</summary>
    public ReplicationQuery WithoutFilters => this with { Text = "", Health = [], Kind = null, Type = null, Source = null };

    /// <summary>The same view with that health wanted or no longer wanted.</summary>
    public ReplicationQuery Toggle(Health health)
    {
        if (Health == Attention)
        {
            return this with { Health = [health] };
        }

        var wanted = Health.ToHashSet();
        if (!wanted.Add(health))
        {
            wanted.Remove(health);
        }

        return this with { Health = [.. wanted.Order()] };
    }

    /// <summary>The same view with "needs attention" wanted or no longer wanted.</summary>
    public ReplicationQuery ToggleAttention() => this with { Health = Health == Attention ? [] : Attention };

    /// <summary>The same view sorted by that column; once more turns it round.</summary>
    public ReplicationQuery SortBy(ReplicationSort sort) =>
        this with { Sort = sort, Descending = Sort == sort && !Descending };

    /// <summary>Reads names of healths, in several values or with commas; what is no name is left out.</summary>
    internal static EquatableArray<Health> ReadHealth(IEnumerable<string?> values) =>
        [.. values
            .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(HealthWords.FromName)
            .OfType<Health>()
            .Distinct()
            .Order()];
}
