using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model.LogPlaces;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>The addresses of the list of log groups and of the page that shows some of them; what is usual is left out.</summary>
internal static class LogGroupAddress
{
    public const string Page = "logs";
    public const string ViewPage = "logs/view";
    public const string Text = "q";
    public const string Filter = "show";
    public const string Sort = "sort";
    public const string Direction = "dir";
    public const string Target = "target";
    public const string Group = "group";

    /// <summary>Log groups that are shown beside a replication's own.</summary>
    public const string With = LogQueryAddress.With;

    private const string Turned = "turned";

    public static string Of(NavigationManager navigation, LogGroupQuery query) => navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [Text] = query.Text.Length == 0 ? null : query.Text,
        [Filter] = query.Filter is LogGroupFilter.All ? null : Name(query.Filter),
        [Target] = query.TargetName,
        [Sort] = query.Sort is LogGroupSort.LastEvent ? null : Name(query.Sort),
        [Direction] = query.IsTurned ? Turned : null,
    });

    /// <summary>The page that shows these log groups of a target as one.</summary>
    public static string View(string targetName, IEnumerable<string> logGroupNames) => QueryHelpers.AddQueryString(
        QueryHelpers.AddQueryString(ViewPage, Target, targetName),
        logGroupNames.Select(static name => KeyValuePair.Create(Group, (string?)name)));

    /// <summary>A name that is none counts as not given.</summary>
    public static LogGroupQuery Read(Func<string, string?> valueOf) => new()
    {
        Text = valueOf(Text)?.Trim() ?? "",
        Filter = Value<LogGroupFilter>(valueOf(Filter)),
        Sort = Value<LogGroupSort>(valueOf(Sort)),
        TargetName = valueOf(Target) is { Length: > 0 } target ? target : null,
        IsTurned = string.Equals(valueOf(Direction), Turned, StringComparison.OrdinalIgnoreCase),
    };

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T Value<T>(string? name)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(value => string.Equals(Name(value), name, StringComparison.OrdinalIgnoreCase));
}
