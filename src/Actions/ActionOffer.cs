namespace DmsDashboard.Actions;

/// <summary>Whether something may be pressed, and what it would do or why it may not.</summary>
/// <param name="IsOffered">True when the state allows it.</param>
/// <param name="Sentence">Offered: the consequence. Not offered: the reason.</param>
/// <param name="Warning">Offered, but AWS may refuse it or it may not help: why.</param>
public sealed record ActionOffer(bool IsOffered, string Sentence, string? Warning = null)
{
    /// <summary>Offered, but only with CdcStartTime or CdcStartPosition: a CDC-only task that ran before may begin anew where it is told to.</summary>
    public bool NeedsPosition { get; init; }
}
