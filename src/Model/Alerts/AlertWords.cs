using System.Collections.Immutable;
using System.Globalization;

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

    /// <summary>"15 Nov, 14:00 UTC".</summary>
    internal static string Time(DateTimeOffset time) => $"{time.UtcDateTime.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture)} UTC";

    /// <summary>"orders-core failed", "7 replications failed again: a, b, c, d, e and 2 more", "Resolved: orders-core (failure)", "orders-core lost its capacity".</summary>
    internal static string Title(AlertMessageKind kind, ImmutableArray<Alert> alerts)
    {
        var rule = alerts[0].Key.Rule;
        var resolved = kind is AlertMessageKind.Resolved;
        var isOne = alerts.Length == 1;
        var told = kind is AlertMessageKind.Released ? isOne ? "lost its capacity" : "lost their capacity" : Verb(rule, isOne) + (alerts[0].Change is AlertChange.Again ? " again" : "");
        if (isOne)
        {
            return resolved ? $"Resolved: {alerts[0].Identifier} ({Noun(rule)})" : $"{alerts[0].Identifier} {told}";
        }

        var names = string.Join(", ", alerts.Take(Named).Select(static alert => alert.Identifier)) + (alerts.Length > Named ? $" and {alerts.Length - Named} more" : "");
        var things = rule is AlertRule.Unreadable ? "targets" : "replications";
        return resolved ? $"Resolved: {alerts.Length} {things} ({Noun(rule)}): {names}" : $"{alerts.Length} {things} {told}: {names}";
    }
}
