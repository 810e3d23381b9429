using System.Globalization;
using System.Text;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Api;

/// <summary>Tables as lines of a CSV file: every member under its name in the API, then the rate, then when all of it was read. What AWS left out is empty, times are in UTC.</summary>
internal static class TablesCsv
{
    private static readonly (string Name, Func<TableStatistics, string?> Text)[] Texts =
    [
        ("SchemaName", static table => table.SchemaName),
        ("TableName", static table => table.TableName),
        ("TableState", static table => table.TableState),
        ("ValidationState", static table => table.ValidationState),
        ("ValidationStateDetails", static table => table.ValidationStateDetails),
        ("ResyncState", static table => table.ResyncState),
    ];

    private static readonly (string Name, Func<TableStatistics, long?> Count)[] Counts =
    [
        ("Inserts", static table => table.Inserts),
        ("Deletes", static table => table.Deletes),
        ("Updates", static table => table.Updates),
        ("Ddls", static table => table.Ddls),
        ("AppliedInserts", static table => table.AppliedInserts),
        ("AppliedDeletes", static table => table.AppliedDeletes),
        ("AppliedUpdates", static table => table.AppliedUpdates),
        ("AppliedDdls", static table => table.AppliedDdls),
        ("FullLoadRows", static table => table.FullLoadRows),
        ("FullLoadCondtnlChkFailedRows", static table => table.FullLoadCondtnlChkFailedRows),
        ("FullLoadErrorRows", static table => table.FullLoadErrorRows),
        ("ValidationPendingRecords", static table => table.ValidationPendingRecords),
        ("ValidationFailedRecords", static table => table.ValidationFailedRecords),
        ("ValidationSuspendedRecords", static table => table.ValidationSuspendedRecords),
        ("ResyncRowsAttempted", static table => table.ResyncRowsAttempted),
        ("ResyncRowsSucceeded", static table => table.ResyncRowsSucceeded),
        ("ResyncRowsFailed", static table => table.ResyncRowsFailed),
    ];

    private static readonly (string Name, Func<TableStatistics, DateTimeOffset?> Time)[] Times =
    [
        ("FullLoadStartTime", static table => table.FullLoadStartTime),
        ("FullLoadEndTime", static table => table.FullLoadEndTime),
        ("LastUpdateTime", static table => table.LastUpdateTime),
    ];

    private static readonly string[] Others = ["FullLoadReloaded", "ResyncProgress", "RatePerSecond", "RateUnit", "RateOverSeconds", "ReadAt"];

    /// <summary>The names of the columns, in order.</summary>
    public static IEnumerable<string> Names =>
        [.. Texts.Select(static column => column.Name), .. Counts.Select(static column => column.Name), .. Times.Select(static column => column.Name), .. Others];

    public static string Head => CsvText.Line(Names);

    /// <summary>Adds one line with its end.</summary>
    public static void Append(StringBuilder file, TableStatistics table, TableRate rate, DateTimeOffset? readAt)
    {
        foreach (var (_, text) in Texts)
        {
            file.Append(CsvText.Cell(text(table))).Append(',');
        }

        // Numbers and times are written by us: none of them is a formula.
        foreach (var (_, count) in Counts)
        {
            file.Append(CultureInfo.InvariantCulture, $"{count(table)},");
        }

        foreach (var (_, time) in Times)
        {
            file.Append(Instant(time(table))).Append(',');
        }

        var unit = rate.Known is null ? "" : TableStates.MotionOf(table.TableState) is TableMotion.Load ? "rows" : "changes";
        file.Append(table.FullLoadReloaded switch { true => "true", false => "false", null => "" }).Append(',');
        file.Append(CultureInfo.InvariantCulture, $"{table.ResyncProgress:R},{rate.Known:0.###},{unit},{(rate.Known is null ? null : rate.Over.TotalSeconds):0.###},{Instant(readAt)}\r\n");
    }

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
