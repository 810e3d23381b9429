using System.Collections.Immutable;
using DmsDashboard.Actions;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Tables;

/// <summary>A button over the tables: what it says, and why it does nothing now.</summary>
/// <param name="Word">With an ellipsis: it opens a dialog.</param>
/// <param name="Option">ReloadOption.</param>
/// <param name="Reason">Null when it may be pressed.</param>
internal sealed record ReloadOffer(string Word, string Option, string? Reason)
{
    public static ReloadOffer Of(string word, string option, ImmutableArray<TableStatistics> tables, string? stateReason) =>
        new(word, option, stateReason ?? TablesReason(option, tables));

    public static TableToReload Key(TableStatistics table) => new(table.SchemaName, table.TableName);

    /// <summary>Why no table of the replication can be reloaded now, whichever it is; null when that may be.</summary>
    public static string? StateReason(ReplicationEntry entry, PendingAction? pending, string? unavailable, string option)
    {
        var offer = ActionRules.For(entry, pending).ReloadTables;
        return unavailable ?? (offer.IsOffered ? null : offer.Sentence)
            ?? (option == ReloadOptions.DataReload && IsCdc(entry) ? "It captures changes only: there is no load to repeat." : null);
    }

    private static string? TablesReason(string option, ImmutableArray<TableStatistics> tables) => tables switch
    {
        [] => "Tick the tables first.",
        { Length: > ReloadRequest.MostTables } => $"AWS takes at most {ReloadRequest.MostTables} tables at a time: {tables.Length} are ticked.",
        _ when option == ReloadOptions.ValidateOnly && tables.All(static table => !ValidationStates.IsOn(table.ValidationState)) =>
            "Validation is off for what is ticked (setting ValidationSettings.EnableValidation).",
        _ => null,
    };

    private static bool IsCdc(ReplicationEntry entry) => string.Equals(entry.Replication.ReplicationType, "cdc", StringComparison.OrdinalIgnoreCase);
}
