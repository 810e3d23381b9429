using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>When nobody is told, and of what. Alerts still open and are listed.</summary>
internal sealed record SilenceItem
{
    public required string Id { get; init; }

    /// <summary>Of one target; null for all.</summary>
    public required string? Target { get; init; }

    /// <summary>The id of one replication; null for all of the target or targets.</summary>
    public required string? Replication { get; init; }

    /// <summary>That replication's identifier.</summary>
    public required string? Identifier { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Null until somebody ends it.</summary>
    public required DateTimeOffset? Until { get; init; }

    /// <summary>Null for the whole time between from and until.</summary>
    public required SilenceWeekItem? Week { get; init; }

    /// <summary>Why, in the words of whoever made it; empty where they gave none.</summary>
    public required string Note { get; init; }

    /// <summary>Who made it.</summary>
    public required string Who { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>True while it keeps what it is about quiet; false outside of its hours, and before it begins.</summary>
    public required bool IsHolding { get; init; }

    public static SilenceItem Of(Silence silence, DateTimeOffset now) => new()
    {
        Id = silence.Id,
        Target = silence.TargetName,
        Replication = silence.Arn is { } arn ? $"{silence.TargetName}/{arn}" : null,
        Identifier = silence.Identifier,
        From = silence.From,
        Until = silence.Until,
        Week = silence.Week is { } week ? SilenceWeekItem.Of(week) : null,
        Note = silence.Note,
        Who = silence.Who,
        CreatedAt = silence.At,
        IsHolding = silence.Holds(now),
    };
}
