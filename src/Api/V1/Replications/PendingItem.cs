using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Replications;

/// <summary>A start, stop or reload that was sent and whose effect no poll has shown yet.</summary>
internal sealed record PendingItem
{
    /// <summary>The API operation, e.g. StartReplication or StopReplicationTask.</summary>
    public required string Operation { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>What AWS answered; null while it has not.</summary>
    public ActionOutcome? Outcome { get; init; }

    /// <summary>AWS's answer for a person; null while there is none.</summary>
    public string? Sentence { get; init; }

    /// <summary>Of its item of the activity; null while it is not answered.</summary>
    public long? ActivityId { get; init; }

    public static PendingItem? Of(PendingAction? action) => action is null ? null : new PendingItem
    {
        Operation = action.Operation,
        SentAt = action.SentAt,
        Outcome = action.Answer?.Outcome,
        Sentence = action.Answer?.Sentence,
        ActivityId = action.ActivityId,
    };
}
