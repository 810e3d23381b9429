namespace DmsDashboard.Model;

/// <summary>The answer to a start or stop.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Sentence">For a person: what happened, AWS's words, what to do.</param>
/// <param name="Fault">AWS's fault, when there was one.</param>
public sealed record ActionResult(ActionOutcome Outcome, string Sentence, DmsFault? Fault = null);
