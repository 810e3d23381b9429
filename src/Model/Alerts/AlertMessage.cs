using System.Collections.Immutable;

namespace DmsDashboard.Model.Alerts;

/// <summary>What is told at once: changes of one rule that came together.</summary>
public sealed record AlertMessage
{
    /// <summary>The most alerts that one message lists; the others are counted.</summary>
    public const int MostLines = 50;

    public required AlertMessageKind Kind { get; init; }

    /// <summary>Null for a test.</summary>
    public AlertRule? Rule { get; init; }

    /// <summary>The highest of its alerts.</summary>
    public AlertSeverity Severity { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>In one line: "7 replications failed: orders-core, …".</summary>
    public required string Title { get; init; }

    public ImmutableArray<AlertLine> Lines { get; init; } = [];

    /// <summary>How many alerts it is about; more than it lists when there are many.</summary>
    public int Count { get; init; }

    /// <summary>What shows that messages arrive.</summary>
    public static AlertMessage Test(string webhook, string who, DateTimeOffset at) => new()
    {
        Kind = AlertMessageKind.Test,
        At = at,
        Title = $"Test of {webhook} by {who}: messages of the DMS Dashboard arrive here.",
    };

    /// <summary>One message about alerts of one rule, the most severe first.</summary>
    public static AlertMessage Of(AlertMessageKind kind, IReadOnlyCollection<Alert> alerts, DateTimeOffset at)
    {
        ImmutableArray<Alert> sorted = [.. alerts.OrderByDescending(static alert => alert.Severity).ThenBy(static alert => alert.Since).ThenBy(static alert => alert.Identifier, StringComparer.Ordinal)];
        return new AlertMessage
        {
            Kind = kind,
            Rule = sorted[0].Key.Rule,
            Severity = sorted[0].Severity,
            At = at,
            Title = AlertWords.Title(kind, sorted),
            Lines = [.. sorted.Take(MostLines).Select(AlertLine.Of)],
            Count = sorted.Length,
        };
    }
}
