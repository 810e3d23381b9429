using System.Text.Json.Serialization;

namespace DmsDashboard.Model.Alerts;

/// <summary>One alert in a message.</summary>
public sealed record AlertLine
{
    public required string AlertId { get; init; }

    public required AlertChange Change { get; init; }

    public required AlertSeverity Severity { get; init; }

    public required string TargetName { get; init; }

    public required string Identifier { get; init; }

    public required ReplicationKind Kind { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public required string Sentence { get; init; }

    /// <summary>True for what is about a whole target.</summary>
    [JsonIgnore]
    public bool IsOfTarget => Arn.Length == 0;

    public static AlertLine Of(Alert alert) => new()
    {
        AlertId = alert.Id,
        Change = alert.Change,
        Severity = alert.Severity,
        TargetName = alert.Key.Replication.TargetName,
        Identifier = alert.Identifier,
        Kind = alert.Kind,
        Arn = alert.Key.Replication.Arn,
        Since = alert.Since,
        ResolvedAt = alert.ResolvedAt,
        Sentence = alert.Sentence,
    };
}
