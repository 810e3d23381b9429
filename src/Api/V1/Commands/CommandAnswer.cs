using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>What became of a command that was sent. Its effect shows with the next polls.</summary>
internal sealed record CommandAnswer
{
    /// <summary>accepted, or unknown: it was sent and its answer was lost, so that it may have happened; the activity tells what polls see of it.</summary>
    public required ActionOutcome Outcome { get; init; }

    /// <summary>For a person.</summary>
    public required string Sentence { get; init; }

    /// <summary>Of its item of the activity.</summary>
    public required long? ActivityId { get; init; }

    /// <summary>Of what was made by it, a silence or a bulk run; null where nothing was made.</summary>
    public required string? Id { get; init; }
}
