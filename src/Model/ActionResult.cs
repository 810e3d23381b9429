namespace DmsDashboard.Model;

/// <summary>The answer to a start or stop.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Sentence">For a person: what happened, AWS's words, what to do.</param>
/// <param name="Fault">AWS's fault, when there was one.</param>
public sealed record ActionResult(ActionOutcome Outcome, string Sentence, DmsFault? Fault = null)
{
    /// <summary>Of its <see cref="ActivityItem"/>; null when it was not written down.</summary>
    public long? ActivityId { get; init; }

    /// <summary>Of what was made by it, e.g. a silence or a token; null where nothing was made.</summary>
    public string? MadeId { get; init; }

    /// <summary>Why it was not done, where that lies with the dashboard; null for everything else.</summary>
    public ActionRefusal? Refusal { get; init; }
}
