using System.Collections.Immutable;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Tables;

/// <summary>What the dialog calls its action.</summary>
/// <param name="Verb">"Drop and reload", "Validate".</param>
/// <param name="Busy">While it is sent.</param>
/// <param name="Subtitle">What the other tables do meanwhile.</param>
internal sealed record ReloadWords(string Verb, string Busy, string Subtitle)
{
    private static readonly ReloadWords Validation = new("Validate", "Sending…", "Nothing is written: DMS compares source and target once more");

    private bool IsValidation => this == Validation;

    public static ReloadWords Of(ReplicationEntry entry, string option) =>
        option == ReloadOptions.ValidateOnly ? Validation : new ReloadWords(VerbOf(entry), "Sending…", "The other tables go on");

    public string Title(ImmutableArray<TableStatistics> tables, ReplicationEntry entry) =>
        $"{(IsValidation ? "Validate" : "Reload")} {(tables is [var only] ? only.FullName : $"{TableWords.Tables(tables.Length)} of {entry.Identifier}")}{(IsValidation ? " again" : "")}";

    public string Confirm(int count) => $"{Verb} {TableWords.Tables(count)}{(IsValidation ? " again" : "")}";

    /// <summary>AWS has taken it; the work itself is still to come.</summary>
    public string Accepted(int count) => $"{TableWords.Tables(count)} {(count == 1 ? "is" : "are")} being {(IsValidation ? "validated" : "loaded")} again";

    private static string VerbOf(ReplicationEntry entry) => TargetTablePrepMode.Of(entry.Settings) switch
    {
        "TRUNCATE_BEFORE_LOAD" => "Empty and reload",
        "DO_NOTHING" => "Reload",
        _ => "Drop and reload",
    };
}
