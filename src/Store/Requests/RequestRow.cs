namespace DmsDashboard.Store.Requests;

/// <summary>A row of the table program_request (src/Database/Schema).</summary>
internal sealed class RequestRow
{
    public long Id { get; init; }

    public string Content { get; init; } = "";

    public long? ActivityId { get; init; }

    public string? Answer { get; init; }

    public RequestTurn ToTurn(string content) => new(KindOf(content)) { Id = Id, ActivityId = ActivityId, Answer = Answer ?? "" };

    // A row without an action: the process ended before anything was sent, or what was asked was not sent.
    private RequestTurnKind KindOf(string content) =>
        Content != content ? RequestTurnKind.OtherContent
        : Answer is not null ? RequestTurnKind.Answered
        : ActivityId is not null ? RequestTurnKind.Sent
        : RequestTurnKind.Mine;
}
