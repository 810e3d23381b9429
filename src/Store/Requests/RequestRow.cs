using DmsDashboard.Model;

namespace DmsDashboard.Store.Requests;

/// <summary>A row of the table program_request (src/Database/Schema).</summary>
internal sealed class RequestRow
{
    public long Id { get; init; }

    public string Content { get; init; } = "";

    public long? ActivityId { get; init; }

    public string? Answer { get; init; }

    /// <summary>What the activity says of the action that is tied to it; null while it has no answer.</summary>
    public string? Outcome { get; init; }

    public RequestTurn ToTurn(string content) => new(KindOf(content)) { Id = Id, ActivityId = ActivityId, Answer = Answer ?? "" };

    // A row without an action: the process ended before anything was sent, or what was asked was not sent. One of a refused action: the process ended before the key was let go of.
    private RequestTurnKind KindOf(string content) =>
        Content != content ? RequestTurnKind.OtherContent
        : Answer is not null ? RequestTurnKind.Answered
        : ActivityId is not null && Outcome is not (nameof(ActionOutcome.Refused) or nameof(ActionOutcome.NotOffered) or nameof(ActionOutcome.NotAllowed)) ? RequestTurnKind.Sent
        : RequestTurnKind.Mine;
}
