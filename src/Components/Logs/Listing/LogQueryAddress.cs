using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>A <see cref="LogQuery"/> as the query part of the address, and back. What is usual is left out; what else the address holds stays.</summary>
public static class LogQueryAddress
{
    /// <summary>Names a line that the page opens at (<see cref="LogLineLink"/>).</summary>
    public const string Line = "line";

    /// <summary>A further log group of the target; may be there several times.</summary>
    public const string With = "with";

    private const string Text = "q";
    private const string Only = "only";
    private const string Severities = "sev";
    private const string Components = "comp";
    private const string Hidden = "without";
    private const string Streams = "view";
    private const string Routine = "routine";
    private const string Repeats = "repeats";
    private const string Wrap = "wrap";
    private const string Times = "times";

    /// <summary>The present address with that query. The line of a link is left out: it was for the view that was opened with it.</summary>
    /// <param name="navigation">Where the address is.</param>
    /// <param name="query">What is chosen.</param>
    /// <param name="wraps">Whether lines wrap where the address does not say: it is usual on a narrow screen only.</param>
    public static string Of(NavigationManager navigation, LogQuery query, bool wraps = false) => navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [Text] = query.Text.Length == 0 ? null : query.Text,
        [Only] = query.OnlyMatches ? "matches" : null,
        [Severities] = query.Severities is LogSeverities.Usual ? null : query.Severities is LogSeverities.None ? "none" : LogSeverityLetters.Text(query.Severities),
        [Components] = query.Components.Count == 0 ? null : query.Components.ToArray(),
        [Hidden] = query.HiddenSources.Count == 0 ? null : query.HiddenSources.ToArray(),
        [Streams] = query.Streams is LogStreams.Merged ? null : query.Streams.ToString().ToLowerInvariant(),
        [Routine] = query.HidesRoutine ? "hidden" : null,
        [Repeats] = query.GroupsRepeats ? null : "all",
        [Wrap] = query.Wraps == wraps ? null : query.Wraps ? "1" : "0",
        [Times] = query.ShowsAges ? "ago" : null,
        [Line] = null,
    });

    /// <summary>The present address, with a line to open at.</summary>
    public static string Of(NavigationManager navigation, LogLineLink line) => navigation.GetUriWithQueryParameter(Line, line.ToString());

    /// <summary>Reads an address; a value that is none counts as not given.</summary>
    public static LogQuery Read(string address, bool wraps = false)
    {
        var values = Values(address);
        return new LogQuery
        {
            Text = values.GetValueOrDefault(Text).ToString().Trim(),
            OnlyMatches = values.GetValueOrDefault(Only) == "matches",
            Severities = values.GetValueOrDefault(Severities) == "none" ? LogSeverities.None : LogSeverityLetters.Read(values.GetValueOrDefault(Severities)) ?? LogSeverities.Usual,
            Components = Names(values.GetValueOrDefault(Components)),
            HiddenSources = Names(values.GetValueOrDefault(Hidden)),
            Streams = Enum.TryParse<LogStreams>(values.GetValueOrDefault(Streams), ignoreCase: true, out var streams) && Enum.IsDefined(streams) ? streams : LogStreams.Merged,
            HidesRoutine = values.GetValueOrDefault(Routine) == "hidden",
            GroupsRepeats = values.GetValueOrDefault(Repeats) != "all",
            Wraps = values.GetValueOrDefault(Wrap).ToString() switch { "1" => true, "0" => false, _ => wraps },
            ShowsAges = values.GetValueOrDefault(Times) == "ago",
        };
    }

    /// <summary>The line that the address opens at; null when it names none.</summary>
    public static LogLineLink? ReadLine(string address) => LogLineLink.TryParse(Values(address).GetValueOrDefault(Line), out var link) ? link : null;

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Values(string address)
    {
        var whole = address.Split('#')[0];
        var query = whole.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? [] : QueryHelpers.ParseQuery(whole[query..]);
    }

    private static EquatableArray<string> Names(Microsoft.Extensions.Primitives.StringValues values) =>
        [.. values.Where(static name => !string.IsNullOrWhiteSpace(name)).Select(static name => name!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
