using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Tables;

/// <summary>What stands in the cells of a table's row.</summary>
internal static class TableWords
{
    public const string Nothing = "–";

    /// <summary>"1,204,331"; a dash where AWS said nothing.</summary>
    public static string Number(long? value) => FieldText.Number(value) ?? Nothing;

    /// <summary>"3 tables".</summary>
    public static string Tables(int count) => count == 1 ? "1 table" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} tables");

    /// <summary>What was captured and has not reached the target: "12 to apply"; null when nothing or when AWS does not tell.</summary>
    public static string? ToApply(long? captured, long? applied) =>
        captured - applied is > 0 and { } missing ? string.Create(CultureInfo.InvariantCulture, $"{missing:N0} to apply") : null;

    /// <summary>How long the full load took, or has taken so far; null where it has not begun.</summary>
    public static string? LoadTime(TableStatistics table, DateTimeOffset now) => table switch
    {
        { FullLoadStartTime: { } start, FullLoadEndTime: { } end } when end >= start => DurationText.Short(end - start),
        { FullLoadStartTime: { } start } when TableStates.HealthOf(table.TableState) is Health.Loading => $"{DurationText.Short(now - start)} so far",
        _ => null,
    };

    /// <summary>"31 pending · 2 failed · resync 3 of 14 rows"; empty when there is nothing to count.</summary>
    public static string ValidationCounts(TableStatistics table) => string.Join(" · ", new[]
    {
        Count(table.ValidationPendingRecords, "pending"), Count(table.ValidationFailedRecords, "failed"), Count(table.ValidationSuspendedRecords, "suspended"), Resync(table),
    }.OfType<string>());

    private static string? Count(long? value, string word) => value is > 0 ? string.Create(CultureInfo.InvariantCulture, $"{value:N0} {word}") : null;

    private static string? Resync(TableStatistics table) => table switch
    {
        { ResyncRowsAttempted: > 0 } => $"resync {Number(table.ResyncRowsSucceeded)} of {Number(table.ResyncRowsAttempted)} rows",
        { ResyncState: { Length: > 0 } state } when ValidationStates.IsOn(state) => $"resync {char.ToLowerInvariant(state[0])}{state[1..]}",
        _ => null,
    };
}
