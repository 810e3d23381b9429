using System.Collections.Immutable;

namespace DmsDashboard.Model.Tables;

/// <summary>A <see cref="TableQuery"/> as the query part of an address, and back. The page and the CSV file take the same. What is usual is left out.</summary>
public static class TableQueryText
{
    public const string Text = "q", Filter = "show", Sort = "sort", Direction = "dir";

    /// <summary>The value of <see cref="Direction"/> for the other direction than is usual for the column.</summary>
    public const string Turned = "turned";

    /// <summary>Every name that there is.</summary>
    public static readonly ImmutableArray<string> AllNames = [Text, Filter, Sort, Direction];

    /// <summary>A name that is none counts as not given.</summary>
    public static TableQuery Read(Func<string, string?> valueOf) => new()
    {
        Text = valueOf(Text)?.Trim() ?? "",
        Filter = Value<TableFilter>(valueOf(Filter)) ?? TableFilter.All,
        Sort = Value<TableSort>(valueOf(Sort)) ?? TableSort.State,
        IsTurned = string.Equals(valueOf(Direction), Turned, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Every name with its value, null for what does not narrow or turn.</summary>
    public static IReadOnlyDictionary<string, string?> Write(TableQuery query) => new Dictionary<string, string?>
    {
        [Text] = query.Text.Length == 0 ? null : query.Text,
        [Filter] = query.Filter is TableFilter.All ? null : Name(query.Filter),
        [Sort] = query.Sort is TableSort.State ? null : Name(query.Sort),
        [Direction] = query.IsTurned ? Turned : null,
    };

    /// <summary>As it stands in an address.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>The value of that name; null where there is none. Numbers are no names.</summary>
    public static T? Value<T>(string? name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Name(value), name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
