using System.Collections.Immutable;

namespace DmsDashboard.Model.Alerts;

/// <summary>What rules and alerts are called.</summary>
public static class AlertWords
{
    private const int Named = 5;

    /// <summary>What a rule is about: "unexpected stop".</summary>
    public static string Noun(AlertRule rule) => rule switch
    {
        AlertRule.Failed => "failure",
        AlertRule.StoppedUnexpectedly => "unexpected stop",
        AlertRule.NoProgress => "no progress",
        AlertRule.Latency => "latency",
        AlertRule.NoDatapoints => "no metrics",
        AlertRule.Deprovision => "release of capacity",
        AlertRule.Unreadable => "AWS could not be read",
        _ => "at risk",
    };

    /// <summary>What one does, or several do: "failed", "is late", "are late".</summary>
    public static string Verb(AlertRule rule, bool isOne) => rule switch
    {
        AlertRule.Failed => "failed",
        AlertRule.StoppedUnexpectedly => "stopped unexpectedly",
        AlertRule.NoProgress => isOne ? "makes no progress" : "make no progress",
        AlertRule.Latency => isOne ? "is late" : "are late",
        AlertRule.NoDatapoints => isOne ? "sends no metrics" : "send no metrics",
        AlertRule.Deprovision => isOne ? "loses its capacity soon" : "lose their capacity soon",
        AlertRule.Unreadable => "cannot be read",
        _ => isOne ? "is at risk" : "are at risk",
    };

    /// <summary>"orders-core failed", "7 replications failed: a, b, c, d, e and 2 more", "Resolved: orders-core (failure)".</summary>
    internal static string Title(AlertMessageKind kind, ImmutableArray<Alert> alerts)
    {
        var rule = alerts[0].Key.Rule;
        var resolved = kind is AlertMessageKind.Resolved;
        if (alerts.Length == 1)
        {
            return resolved ? $"Resolved: {alerts[0].Identifier} ({Noun(rule)})" : $"{alerts[0].Identifier} {Verb(rule, isOne: true)}";
        }

        var names = string.Join(", ", alerts.Take(Named).Select(static alert => alert.Identifier)) + (alerts.Length > Named ? $" and {alerts.Length - Named} more" : "");
        var things = rule is AlertRule.Unreadable ? "targets" : "replications";
        return resolved ? $"Resolved: {alerts.Length} {things} ({Noun(rule)}): {names}" : $"{alerts.Length} {things} {Verb(rule, isOne: false)}: {names}";
    }
}
