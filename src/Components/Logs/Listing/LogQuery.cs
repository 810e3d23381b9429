using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>What the address asks of a log. Equal queries show the same.</summary>
public sealed record LogQuery
{
    public static readonly LogQuery Usual = new();

    /// <summary>Searched for as it stands, whatever the case; empty for nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>True to show only lines that the search finds.</summary>
    public bool OnlyMatches { get; init; }

    public LogSeverities Severities { get; init; } = LogSeverities.Usual;

    /// <summary>Only lines of these components of the engine; empty for all lines.</summary>
    public EquatableArray<string> Components { get; init; }

    /// <summary>Names of sources that are not shown (<see cref="LogSourceLook.Name"/>).</summary>
    public EquatableArray<string> HiddenSources { get; init; }

    public LogStreams Streams { get; init; }

    /// <summary>True to leave out what the engine says all the time.</summary>
    public bool HidesRoutine { get; init; }

    /// <summary>True to fold more than three lines of one kind in a row.</summary>
    public bool GroupsRepeats { get; init; } = true;

    public bool Wraps { get; init; }

    /// <summary>True for "12 s ago" in place of the time.</summary>
    public bool ShowsAges { get; init; }

    /// <summary>True when something that is in the list may not be shown.</summary>
    public bool IsFiltered => Severities != LogSeverities.Usual || Components.Count > 0 || HiddenSources.Count > 0 || HidesRoutine || OnlyMatches;

    /// <summary>The same view of all lines.</summary>
    public LogQuery Unfiltered() => this with { Severities = LogSeverities.Usual, Components = [], HiddenSources = [], HidesRoutine = false, OnlyMatches = false };

    public LogQuery Toggle(LogSeverities severity) => this with { Severities = Severities ^ severity };

    public LogQuery ToggleComponent(string component) => this with { Components = Toggled(Components, component) };

    public LogQuery ToggleSource(string name) => this with { HiddenSources = Toggled(HiddenSources, name) };

    private static EquatableArray<string> Toggled(EquatableArray<string> chosen, string value) =>
        chosen.Contains(value) ? [.. chosen.Where(each => each != value)] : [.. chosen.Append(value).Order(StringComparer.Ordinal)];
}
