using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Alerts;

/// <summary>What the activity tells of alerts.</summary>
internal static class AlertItems
{
    public static ActivityItem Of(AlertEvent happened)
    {
        var alert = happened.Alert;
        var noun = AlertWords.Noun(alert.Key.Rule);
        return new ActivityItem
        {
            Kind = ActivityKind.Alert,
            At = alert.ChangedAt,
            TargetName = alert.Key.Replication.TargetName,
            Arn = alert.Key.Replication.Arn,
            Identifier = alert.Identifier,
            Operation = $"Alert{happened.Change}",
            HealthAfter = happened.Change is AlertChange.Resolved ? null : alert.Severity is AlertSeverity.Critical ? Health.Failed : Health.AtRisk,
            Sentence = $"{char.ToUpperInvariant(noun[0])}{noun[1..]}. {alert.Sentence}".TrimEnd(),
        };
    }

    /// <summary>That a message never arrived.</summary>
    public static ActivityItem GivenUp(OutboxMessage message, DateTimeOffset at) => new()
    {
        Kind = ActivityKind.Alert,
        At = at,
        TargetName = "",
        Arn = "",
        Identifier = message.Webhook,
        Operation = "AlertNotDelivered",
        Sentence = $"This was not told to {message.Webhook}: {message.Content.Title}. {message.Answer}",
    };
}
