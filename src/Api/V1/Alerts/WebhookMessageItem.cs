using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>A message to a webhook and what has become of it.</summary>
internal sealed record WebhookMessageItem
{
    /// <summary>The same in each try.</summary>
    public required string Id { get; init; }

    public required OutboxState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was sent.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is sent again; null when it is not.</summary>
    public required DateTimeOffset? NextAt { get; init; }

    /// <summary>When the last answer came or was given up; null before.</summary>
    public required DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The HTTP status of the last answer; null where none came.</summary>
    public required int? Status { get; init; }

    /// <summary>What came of the last try, in a sentence; empty before it.</summary>
    public required string Answer { get; init; }

    public static WebhookMessageItem Of(OutboxMessage message) => new()
    {
        Id = message.Id,
        State = message.State,
        CreatedAt = message.CreatedAt,
        Attempts = message.Attempts,
        NextAt = message.State is OutboxState.Delivered or OutboxState.GivenUp ? null : message.NextAt,
        AnsweredAt = message.AnsweredAt,
        Status = message.Status,
        Answer = message.Answer,
    };
}
