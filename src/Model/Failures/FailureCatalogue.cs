using System.Collections.Immutable;

namespace DmsDashboard.Model.Failures;

/// <summary>Known failures of DMS and of the databases around it, with cause and fix: failures.json, looked through in one pass over a text.</summary>
public static class FailureCatalogue
{
    private static readonly ImmutableArray<FailureEntry> Entries = FailureFile.Read();
    private static readonly FailureMatcher Matcher = new(Entries);

    /// <summary>Every explanation, in the file's order.</summary>
    public static ImmutableArray<FailureExplanation> All { get; } = [.. Entries.Select(static entry => entry.Explanation)];

    /// <summary>What the text means; null when the catalogue does not know. Time linear to the text, never throws.</summary>
    /// <param name="text">AWS's, the engine's or a database's words.</param>
    /// <param name="where">Where they were found.</param>
    public static FailureExplanation? Explain(string? text, FailureTexts where = FailureTexts.Any) => ExplainAll(text, where) is [var best, ..] ? best : null;

    /// <summary>All that the text may mean, the most specific first.</summary>
    public static ImmutableArray<FailureExplanation> ExplainAll(string? text, FailureTexts where = FailureTexts.Any) =>
        string.IsNullOrEmpty(text) ? [] : Matcher.Find(text, where);

    /// <summary>What FailureMessages (LastFailureMessage of a task) and StopReason mean together: one that names the cause before one that only says that it failed.</summary>
    public static FailureExplanation? Explain(IReplication replication)
    {
        var found = replication.FailureMessages
            .Select(static message => Explain(message, FailureTexts.FailureMessages | FailureTexts.LastFailureMessage))
            .Append(Explain(replication.StopReason, FailureTexts.StopReason))
            .OfType<FailureExplanation>()
            .ToArray();
        return Array.Find(found, static explanation => !explanation.IsGeneric) ?? found.FirstOrDefault();
    }
}
