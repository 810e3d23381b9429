using System.Text.RegularExpressions;

namespace DmsDashboard.Model.Cdc;

/// <summary>Where change capture begins (API: CdcStartPosition): a date, a checkpoint, or a place in the source's own log.</summary>
/// <param name="Form">Which of them.</param>
/// <param name="Text">As it is sent.</param>
public sealed partial record CdcStartPosition(CdcPositionForm Form, string Text)
{
    internal const string DateExample = "2026-11-15T01:30:00";
    internal const string CheckpointExample = "checkpoint:V1#27#mysql-bin-changelog.157832:1975:-1:…";

    /// <summary>Reads what was typed for a source of this engine (API: EngineName), or says how to mend it.</summary>
    internal static Parsed<CdcStartPosition> Parse(string text, string? sourceEngineName)
    {
        var typed = text.Trim();
        if (UtcSecond.Of(typed) is { } date)
        {
            return Good(CdcPositionForm.Date, UtcSecond.Text(date));
        }

        if (Checkpoint().IsMatch(typed))
        {
            return Good(CdcPositionForm.Checkpoint, typed);
        }

        var own = NativePosition.Of(SourceEngines.Of(sourceEngineName));
        if (own?.IsMatch(typed) is true)
        {
            return Good(CdcPositionForm.Native, typed);
        }

        return Objection(typed, own) is { } problem
            ? Parsed<CdcStartPosition>.Bad(problem)
            : Good(CdcPositionForm.Native, typed, $"How {Source(sourceEngineName)} writes positions is not known here: AWS may refuse it.");
    }

    // Null: an engine of which nothing is known may write its positions like this.
    private static string? Objection(string typed, NativePosition? own)
    {
        if (typed.Length == 0)
        {
            return $"Give a position: a date, a checkpoint{(own is null ? " or what the source’s log calls a position" : $", or {own.Name} as in {own.Example}")}.";
        }

        if (typed.StartsWith("checkpoint", StringComparison.OrdinalIgnoreCase) || BareCheckpoint().IsMatch(typed))
        {
            return "Give the whole checkpoint without spaces, as RecoveryCheckpoint has it: checkpoint:V1#27#…";
        }

        if (UtcSecond.IsMeant(typed))
        {
            return UtcSecond.Mend(typed);
        }

        return own is not null ? own.Mend(typed) : IsHarmless(typed) ? null : "Give the position without spaces or control characters; it begins with a letter or digit.";
    }

    // What the AWS CLI would take for an option or for the address of a file is no position.
    private static bool IsHarmless(string typed) => char.IsAsciiLetterOrDigit(typed[0]) && !typed.Contains("://", StringComparison.Ordinal)
        && typed.All(static letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter) && !char.IsSurrogate(letter));

    private static string Source(string? engineName) => string.IsNullOrEmpty(engineName) ? "the source" : $"a source of engine {engineName}";

    private static Parsed<CdcStartPosition> Good(CdcPositionForm form, string text, string? warning = null) =>
        Parsed<CdcStartPosition>.Good(new CdcStartPosition(form, text), warning);

    [GeneratedRegex(@"^checkpoint:V[0-9]+#[^\s\p{C}]+\z")]
    private static partial Regex Checkpoint();

    [GeneratedRegex("^V[0-9]+#")]
    private static partial Regex BareCheckpoint();
}
