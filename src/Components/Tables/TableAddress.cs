using DmsDashboard.Model.Tables;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>A <see cref="TableQuery"/> in the address of the page.</summary>
internal static class TableAddress
{
    public const string Table = "table";

    public static string Of(NavigationManager navigation, TableQuery query) =>
        navigation.GetUriWithQueryParameters(TableQueryText.Write(query).ToDictionary(static part => part.Key, static part => (object?)part.Value));

    /// <summary>The address with that table open, or with none.</summary>
    public static string Open(NavigationManager navigation, string? fullName) => navigation.GetUriWithQueryParameter(Table, fullName);
}
