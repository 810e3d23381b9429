namespace DmsDashboard.Model.Cdc;

/// <summary>What became of a text that somebody typed: a value, perhaps with a warning, or a sentence how to mend the text.</summary>
/// <param name="Value">Null when the text cannot be used.</param>
/// <param name="Problem">Null when it can.</param>
/// <param name="Warning">It can be used, but AWS may refuse it or it may surprise.</param>
public sealed record Parsed<T>(T? Value, string? Problem, string? Warning = null)
    where T : class
{
    internal static Parsed<T> Good(T value, string? warning = null) => new(value, null, warning);

    internal static Parsed<T> Bad(string problem) => new(null, problem);
}
