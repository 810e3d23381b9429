using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>Everything that can be chosen about a log. Says what was chosen; the viewer does it.</summary>
public sealed partial class LogTools : ComponentBase
{
    private LogSearchBox? _search;
    private bool _isOpen;

    [CascadingParameter]
    public LogView View { get; set; } = LogView.Empty;

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [CascadingParameter]
    public TimeZoneProvider? Zones { get; set; }

    [Parameter, EditorRequired]
    public required LogDesk Desk { get; set; }

    /// <summary>Only what there is room for in a card.</summary>
    [Parameter]
    public bool Compact { get; set; }

    /// <summary>Further buttons.</summary>
    [Parameter]
    public RenderFragment? Extra { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<LogQuery> OnQuery { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnFollow { get; set; }

    /// <summary>To the next match, or the one before.</summary>
    [Parameter]
    public EventCallback<int> OnMatch { get; set; }

    [Parameter]
    public EventCallback<DateTimeOffset> OnJump { get; set; }

    private LogQuery Query => Desk.Query;

    private LogCounts Counts => Desk.List.Counts;

    // Lines without a severity have a switch where there are any.
    private IEnumerable<(LogSeverities Severity, char Letter, string Word)> Severities =>
        LogSeverityLetters.All.Where(each => each.Severity is not LogSeverities.Other || Counts[LogSeverities.Other] > 0 || !Query.Severities.HasFlag(LogSeverities.Other));

    // A link may name one that is not there at the moment: it must show as chosen all the same.
    private ImmutableArray<(string Name, int Count)> Components
    {
        get
        {
            var known = Counts.Components;
            return [.. known, .. Query.Components.Where(chosen => known.All(each => each.Name != chosen)).Select(static chosen => (chosen, 0))];
        }
    }

    private string ComponentsWord => Query.Components.Count switch
    {
        0 => $"All {Counts.Components.Length}",
        1 => Query.Components[0],
        var count => $"{count} of {Components.Length}",
    };

    private string Matches => (Query.Text.Length, Desk.Rows.Matches.Count, Desk.MatchNumber) switch
    {
        (0, _, _) => "",
        (_, 0, _) => "none",
        (_, var count, 0) => Number(count),
        (_, var count, var number) => $"{Number(number)} of {Number(count)}",
    };

    private bool IsNarrowed => Query.HidesRoutine || (Query.OnlyMatches && Query.Text.Length > 0);

    private string LinesWord => (Query.OnlyMatches && Query.Text.Length > 0, Query.HidesRoutine) switch
    {
        (true, _) => "Matches",
        (_, true) => "Without routine",
        _ => "All",
    };

    private string? Errors => LogErrorWords.Of(View.NewErrors);

    /// <summary>Searches for what was typed last, without waiting for another letter.</summary>
    public Task SearchNowAsync() => _search?.SearchNowAsync() ?? Task.CompletedTask;

    private Task SearchAsync(string text) => Go(Query with { Text = text, OnlyMatches = Query.OnlyMatches });

    private Task Go(LogQuery query) => OnQuery.InvokeAsync(query);

    private async Task ZoneAsync(bool isUtc)
    {
        if (Zones is not null && Zone.IsUtc != isUtc)
        {
            await Zones.ToggleAsync();
        }

        await Go(Query with { ShowsAges = false });
    }

    private static string Pressed(bool pressed) => pressed ? "true" : "false";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
