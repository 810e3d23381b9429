using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Endpoints;

/// <summary>An <see cref="EndpointQuery"/> as the query part of the address, and back; what is usual is left out.</summary>
internal static class EndpointAddress
{
    public const string Page = "endpoints";
    public const string Text = "q";
    public const string Filter = "show";
    public const string Target = "target";

    public static string Of(NavigationManager navigation, EndpointQuery query) => navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [Text] = query.Text.Length == 0 ? null : query.Text,
        [Filter] = query.Filter is EndpointFilter.All ? null : Name(query.Filter),
        [Target] = query.TargetName,
    });

    /// <summary>A name that is none counts as not given.</summary>
    public static EndpointQuery Read(string? text, string? filter, string? targetName) => new()
    {
        Text = text?.Trim() ?? "",
        Filter = Enum.GetValues<EndpointFilter>().FirstOrDefault(value => string.Equals(Name(value), filter, StringComparison.OrdinalIgnoreCase)),
        TargetName = targetName is { Length: > 0 } ? targetName : null,
    };

    private static string Name(EndpointFilter filter) => filter.ToString().ToLowerInvariant();
}
