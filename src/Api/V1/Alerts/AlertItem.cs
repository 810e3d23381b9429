using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>Something that has been wrong with a replication for long enough to be told.</summary>
internal sealed record AlertItem
{
    public required string Id { get; init; }

    public required AlertRule Rule { get; init; }

    public required AlertSeverity Severity { get; init; }

    /// <summary>The id of the replication.</summary>
    public required string Replication { get; init; }

    /// <summary>Its identifier.</summary>
    public required string Identifier { get; init; }

    public required ReplicationKind Kind { get; init; }

    /// <summary>What is wrong, as the last poll that found it says, and what to do.</summary>
    public required string Sentence { get; init; }

    /// <summary>The first poll that found it.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The poll after which it had lasted long enough.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when it is not found any more: about to be over. Null while it is found.</summary>
    public required DateTimeOffset? AbsentSince { get; init; }

    /// <summary>True when it was seen starting since it opened, and nothing has come of it yet.</summary>
    public required bool IsStartedAgain { get; init; }

    /// <summary>True while a silence keeps it from being told.</summary>
    public required bool IsSilent { get; init; }

    public static AlertItem Of(Alert alert, bool isSilent) => new()
    {
        Id = alert.Id,
        Rule = alert.Key.Rule,
        Severity = alert.Severity,
        Replication = $"{alert.Key.Replication.TargetName}/{alert.Key.Replication.Arn}",
        Identifier = alert.Identifier,
        Kind = alert.Kind,
        Sentence = alert.Sentence,
        Since = alert.Since,
        OpenedAt = alert.OpenedAt,
        AbsentSince = alert.AbsentSince,
        IsStartedAgain = alert.IsStartedAgain,
        IsSilent = isSilent,
    };
}
