using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Tables;

/// <summary>What loading or validating these very tables again means, from what AWS said of them. Only what is known is said.</summary>
internal static class ReloadConsequences
{
    public static IEnumerable<Consequence> Of(ReplicationEntry entry, ImmutableArray<TableStatistics> tables, string option) =>
        option == ReloadOptions.ValidateOnly ? OfValidation(tables) : OfReload(entry, tables);

    private static IEnumerable<Consequence> OfReload(ReplicationEntry entry, ImmutableArray<TableStatistics> tables)
    {
        yield return Dropped(entry, tables);
        yield return new(ConsequenceKind.Risk, "Readers of the target find them incomplete", "until they are copied. Changes made meanwhile are applied after that.");
        // User guide, Reloading tables during a task: the definition that was read before is kept.
        yield return new(ConsequenceKind.Risk, "Their definitions are not read again.", "If a column was added or dropped since, the reload can fail.");
        if (NotLoaded(tables) is > 0 and var count)
        {
            yield return new(ConsequenceKind.Risk, $"{TableWords.Tables(count)} {(count == 1 ? "is" : "are")} not loaded yet.", "AWS may refuse the whole request for it.");
        }
    }

    private static IEnumerable<Consequence> OfValidation(ImmutableArray<TableStatistics> tables)
    {
        yield return new(ConsequenceKind.Capacity, $"All rows of {TableWords.Tables(tables.Length)} are read again", $"at the source and at the target: {Rows(tables)} were loaded.");
        if (tables.Count(static table => !ValidationStates.IsOn(table.ValidationState)) is > 0 and var off)
        {
            yield return new(ConsequenceKind.Risk, $"Validation is off for {TableWords.Tables(off)}.", "AWS may refuse the whole request for it.");
        }
    }

    private static Consequence Dropped(ReplicationEntry entry, ImmutableArray<TableStatistics> tables)
    {
        var where = entry.TargetEndpoint is { } target ? $" on {target.EndpointIdentifier}" : " on the target";
        var (what, are) = ($"{TableWords.Tables(tables.Length)}{where}", tables.Length == 1 ? "is" : "are");
        return TargetTablePrepMode.Of(entry.Settings) switch
        {
            "TRUNCATE_BEFORE_LOAD" => new(ConsequenceKind.Loss, $"{what} {are} emptied", $"and copied again (TRUNCATE_BEFORE_LOAD); {Rows(tables)}."),
            "DO_NOTHING" => new(ConsequenceKind.Loss, $"{what} {are} copied again over what {(tables.Length == 1 ? "it holds" : "they hold")}", $"(DO_NOTHING): empty first, or rows are doubled or clash; {Rows(tables)}."),
            "DROP_AND_CREATE" => new(ConsequenceKind.Loss, $"{what} {are} dropped", $"and copied again (DROP_AND_CREATE); {Rows(tables)}."),
            _ => new(ConsequenceKind.Loss, $"{what} {are} dropped", $"and copied again, unless the settings say otherwise; {Rows(tables)}."),
        };
    }

    private static int NotLoaded(ImmutableArray<TableStatistics> tables) =>
        tables.Count(static table => TableStates.HealthOf(table.TableState) is not (Health.Finished or Health.Failed));

    private static string Rows(ImmutableArray<TableStatistics> tables) => tables.Sum(static table => table.FullLoadRows ?? 0) is var rows && rows == 1
        ? "1 row"
        : string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows");
}
