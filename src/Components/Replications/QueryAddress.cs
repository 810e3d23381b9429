using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>A <see cref="ReplicationQuery"/> as the query part of the address, and back.</summary>
internal static class QueryAddress
{
    /// <summary>The address of the list that shows <paramref name="query"/>; what is usual is left out.</summary>
    internal static string Of(NavigationManager navigation, ReplicationQuery query) =>
        navigation.GetUriWithQueryParameters(navigation.BaseUri, new Dictionary<string, object?>
        {
            ["q"] = query.Text.Length == 0 ? null : query.Text,
            ["health"] = query.Health.Count == 0 ? null : string.Join(',', query.Health.Select(HealthWords.Name)),
            ["kind"] = query.Kind is { } kind ? KindWords.Name(kind) : null,
            ["type"] = query.Type,
            ["source"] = query.Source,
            ["sort"] = query.Sort is ReplicationSort.Status ? null : Name(query.Sort),
            ["dir"] = query.Descending ? "desc" : null,
            ["target"] = query.TargetName,
        });

    internal static ReplicationSort ReadSort(string? name) =>
        Enum.GetValues<ReplicationSort>().FirstOrDefault(sort => string.Equals(Name(sort), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every order, as it stands in the address.</summary>
    internal static IEnumerable<string> Sorts => Enum.GetValues<ReplicationSort>().Select(Name);

    private static string Name(ReplicationSort sort) => sort switch
    {
        ReplicationSort.Name => "name",
        ReplicationSort.FullLoad => "full-load",
        ReplicationSort.Capacity => "capacity",
        _ => "status",
    };
}
