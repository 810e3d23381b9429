namespace DmsDashboard.Model.Alerts;

/// <summary>A message on its way to one webhook, as the database keeps it.</summary>
public sealed record OutboxMessage
{
    /// <summary>The order in which they were made.</summary>
    public long Number { get; init; }

    /// <summary>The same in each try, for a receiver that wants each message once.</summary>
    public required string Id { get; init; }

    /// <summary><see cref="WebhookFace.Name"/>.</summary>
    public required string Webhook { get; init; }

    public required AlertMessage Content { get; init; }

    public OutboxState State { get; init; } = OutboxState.Waiting;

    /// <summary>How often it was sent, the present try included.</summary>
    public int Attempts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextAt { get; init; }

    /// <summary>When the last answer came or was given up.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The HTTP status of the last answer; null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>What came of the last try, in a sentence; empty before it.</summary>
    public string Answer { get; init; } = "";
}
