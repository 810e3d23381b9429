using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>A <see cref="TableQuery"/> as the query part of the address, and back. What is usual is left out.</summary>
internal static class TableAddress
{
    public const string Text = "q";
    public const string Filter = "show";
    public const string Sort = "sort";
    public const string Direction = "dir";
    public const string Table = "table";

    private const string Turned = "turned";

    public static string Of(NavigationManager navigation, TableQuery query) => navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [Text] = query.Text.Length == 0 ? null : query.Text,
        [Filter] = query.Filter is TableFilter.All ? null : Name(query.Filter),
        [Sort] = query.Sort is TableSort.State ? null : Name(query.Sort),
        [Direction] = query.IsTurned ? Turned : null,
    });

    /// <summary>The address with that table open, or with none.</summary>
    public static string Open(NavigationManager navigation, string? fullName) => navigation.GetUriWithQueryParameter(Table, fullName);

    /// <summary>A name that is none counts as not given.</summary>
    public static TableQuery Read(string? text, string? filter, string? sort, string? direction) => new()
    {
        Text = text?.Trim() ?? "",
        Filter = Value<TableFilter>(filter),
        Sort = Value<TableSort>(sort),
        IsTurned = string.Equals(direction, Turned, StringComparison.OrdinalIgnoreCase),
    };

    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T Value<T>(string? name)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(value => string.Equals(Name(value), name, StringComparison.OrdinalIgnoreCase));
}
