using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.AlertList;

/// <summary>Which rules are watched and which cannot be: a rule that nobody feeds must not look like one that found nothing. Pure.</summary>
internal static class WatchedRuleReader
{
    /// <summary>All rules, in the order of their importance.</summary>
    public static ImmutableArray<WatchedRule> Read(DmsSnapshot snapshot, MetricCoverage coverage, AlertRuleOptions rules, MetricReach reach)
    {
        var unread = Unread(snapshot);
        return [.. Enum.GetValues<AlertRule>().Select(rule => Read(rule, rules) ?? (rule is AlertRule.Latency or AlertRule.NoDatapoints ? OfMetrics(rule, coverage, reach, unread) : OfList(rule, snapshot, unread)))];
    }

    private static WatchedRule? Read(AlertRule rule, AlertRuleOptions rules) =>
        rules.IsOn(rule) ? null : new WatchedRule(rule, $"Off: {AlertRuleOptions.Section}:{rule} is false.", WatchedState.Off);

    private static WatchedRule OfList(AlertRule rule, DmsSnapshot snapshot, string unread) => new(
        rule,
        (rule is AlertRule.Unreadable ? $"Watched of {Count(snapshot.Targets.Length, "target")}." : $"Watched of {Count(snapshot.Entries.Count(), "replication")}.{unread}") + Note(rule),
        rule is not AlertRule.Unreadable && unread.Length > 0 ? WatchedState.Partly : WatchedState.Watched);

    private static WatchedRule OfMetrics(AlertRule rule, MetricCoverage coverage, MetricReach reach, string unread)
    {
        var mending = (coverage, reach) switch
        {
            ({ Fault: { } fault }, _) => $" {fault.Sentence}",
            ({ IsPartial: false }, _) => "",
            (_, { ReadsAll: false }) => " Metrics are read only where somebody looks at them: set Alerts:ReadMetrics to true to have those of all that run read every five minutes, which AWS bills.",
            ({ Running: var running }, { Most: var most }) when running > most => $" Alerts:ReadMetricsOfMost is {FieldText.Number(most)}.",
            _ => " The others are read within a few minutes.",
        };
        return new WatchedRule(rule, $"Watched of {coverage.Words}.{mending}{unread}", coverage.IsPartial || coverage.Fault is not null || unread.Length > 0 ? WatchedState.Partly : WatchedState.Watched);
    }

    private static string Note(AlertRule rule) => rule is AlertRule.AtRisk ? " What tables and metrics tell counts where they are read." : "";

    private static string Unread(DmsSnapshot snapshot)
    {
        var names = snapshot.Targets.Where(static target => target.CapturedAt is null || target.Fault is not null).Select(static target => target.Target.Name).ToList();
        return names.Count == 0 ? "" : $" Not of {string.Join(", ", names)} at present, which cannot be read.";
    }

    private static string Count(int count, string noun) => count == 1 ? $"one {noun}" : $"{FieldText.Number(count)} {noun}s";
}
