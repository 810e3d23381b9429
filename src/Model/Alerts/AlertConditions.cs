using System.Globalization;
using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Model.Alerts;

/// <summary>The rules: what is wrong with a replication in one poll. Pure.</summary>
internal static class AlertConditions
{
    // Beyond so many times the limit lateness is critical.
    private const int FarTooLate = 4;

    // Of a stop that somebody asked for, by a command or beforehand in the settings, and of a restart that DMS does by itself (API: StopReason).
    private static readonly HashSet<string> Wanted =
    [
        "NORMAL", "STOPPED_AFTER_FULL_LOAD", "STOPPED_AFTER_CACHED_EVENTS", "STOPPED_AFTER_DDL_APPLY", "FULL_LOAD_ONLY_FINISHED",
        "STOPPED_AT_SERVER_TIME", "STOPPED_AT_COMMIT_TIME", "RECONFIGURATION_RESTART", "RECYCLE_TASK",
    ];

    /// <summary>What holds, the most important first. What failed has no lesser troubles.</summary>
    public static IEnumerable<AlertCondition> Of(AlertSubject subject, AlertRuleOptions rules)
    {
        var found = Specific(subject, rules).Where(condition => rules.IsOn(condition.Rule)).ToList();
        if (found.Count == 0 && rules.AtRisk && subject.Entry.Health is { Health: Health.AtRisk } health)
        {
            found.Add(new AlertCondition(AlertRule.AtRisk, AlertSeverity.Warning, Words(health)));
        }

        return found;
    }

    /// <summary>What a target is told of that cannot be read.</summary>
    public static AlertCondition Unreadable(DmsFault fault) =>
        new(AlertRule.Unreadable, AlertSeverity.Critical, $"{SecretMask.Apply(fault.Sentence)} Until it can be read again nothing is known of its replications, and nothing is told of them.");

    /// <summary>True when lesser troubles are not told while this holds.</summary>
    public static bool IsEnd(AlertRule rule) => rule is AlertRule.Failed or AlertRule.StoppedUnexpectedly;

    /// <summary>True for what <paramref name="other"/> takes the place of.</summary>
    public static bool IsLesser(AlertRule rule, AlertRule other) => IsEnd(other) && rule > other && rule is not AlertRule.Deprovision;

    /// <summary>True for one that stands still though nobody wished it.</summary>
    public static bool IsUnexpectedStop(ReplicationEntry entry) =>
        entry.Replication.Status.Is(ReplicationStatus.Stopped)
        && entry.Health.Health is Health.Stopped or Health.AtRisk
        && !Wanted.Contains(StopReason.Parse(entry.Replication.StopReason).Reason ?? "");

    private static IEnumerable<AlertCondition> Specific(AlertSubject subject, AlertRuleOptions rules)
    {
        AlertCondition?[] found = subject.Entry.Health is { Health: Health.Failed } failed
            ? [new AlertCondition(AlertRule.Failed, AlertSeverity.Critical, Words(failed))]
            : subject.WasRunning && IsUnexpectedStop(subject.Entry)
            ? [new AlertCondition(AlertRule.StoppedUnexpectedly, AlertSeverity.Critical, Words(subject.Entry.Health))]
            : [NoProgress(subject, rules), Late(subject, rules), Silent(subject, rules)];
        return [.. found.OfType<AlertCondition>(), .. Released(subject, rules) is { } released ? new[] { released } : []];
    }

    private static AlertCondition? NoProgress(AlertSubject subject, AlertRuleOptions rules) =>
        subject.Load is { } load && subject.Now - load.StillSince >= rules.NoProgressAfter
            ? new AlertCondition(AlertRule.NoProgress, AlertSeverity.Warning, $"Its full load stands still{At(load.Percent)}: neither the percentage nor a table or row has moved since {AlertWords.Time(load.StillSince)}. See its log and what its source and target wait for.")
            : null;

    private static AlertCondition? Late(AlertSubject subject, AlertRuleOptions rules) =>
        IsRunning(subject) && subject.Evidence.Latency is { } latency && latency >= rules.LatencyLimit
            ? new AlertCondition(AlertRule.Latency, latency >= FarTooLate * rules.LatencyLimit ? AlertSeverity.Critical : AlertSeverity.Warning, $"Its changes are {Span(latency)} late, the limit is {Span(rules.LatencyLimit)}. Compare CDCLatencySource and CDCLatencyTarget.")
            : null;

    private static AlertCondition? Silent(AlertSubject subject, AlertRuleOptions rules) =>
        IsRunning(subject) && subject.Evidence.SilentSince is { } since && subject.Now - since >= rules.NoDatapointsAfter
            ? new AlertCondition(AlertRule.NoDatapoints, AlertSeverity.Warning, $"It runs, but no metrics came since {AlertWords.Time(since)}. The engine may hang: see whether its log goes on.")
            : null;

    private static AlertCondition? Released(AlertSubject subject, AlertRuleOptions rules) =>
        CapacityRelease.Ahead(subject.Entry.Replication, subject.Now) is { } release && release - subject.Now <= rules.DeprovisionWithin
            ? new AlertCondition(AlertRule.Deprovision, release - subject.Now <= rules.DeprovisionCritical ? AlertSeverity.Critical : AlertSeverity.Warning, CapacityRelease.Warning(subject.Entry.Replication, release))
            : null;

    private static bool IsRunning(AlertSubject subject) => subject.Entry.Replication.Status.Is(ReplicationStatus.Running);

    // It leaves the house: what AWS or an engine wrote passes the mask first.
    private static string Words(HealthReading health) =>
        SecretMask.Apply(health.Sentence.Length > 0 ? health.Sentence : health.Detail.Length == 0 || health.Detail.EndsWith('.') ? health.Detail : health.Detail + ".");

    private static string At(int? percent) => percent is { } known ? $" at {known}%" : "";

    private static string Span(TimeSpan span) => span.TotalMinutes < 2
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s")
        : span.TotalHours < 2 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min") : string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.#} h");
}
