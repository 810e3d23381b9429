using System.Globalization;
using System.Text;
using DmsDashboard.Api;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Api;

public sealed class TablesCsvTests
{
    private static readonly string[] TextNames = ["SchemaName", "TableName", "TableState", "ValidationState", "ValidationStateDetails", "ResyncState"];

    // Mostly what a spreadsheet takes for a formula and a reader for the end of a cell.
    private static readonly Gen<string?> Texts = Gen.OneOf(
        Gen.Constant<string?>(null),
        from length in Gen.Choose(0, 10)
        from signs in Gen.Elements('=', '+', '-', '@', '\t', '\r', '\n', ',', '"', '\'', ' ', 'a', 'é', '1', ';').ArrayOf(length)
        select (string?)new string(signs));

    private static readonly Gen<long?> Counts = Gen.OneOf(Gen.Constant<long?>(null), Gen.Choose(-5, int.MaxValue).Select(static value => (long?)(value * 3L)));

    private static readonly Gen<TableStatistics> Tables =
        from texts in Texts.ArrayOf(6)
        from counts in Counts.ArrayOf(17)
        from seconds in Gen.Choose(0, 1_000_000)
        select new TableStatistics
        {
            SchemaName = texts[0] ?? "",
            TableName = texts[1] ?? "",
            TableState = texts[2],
            ValidationState = texts[3],
            ValidationStateDetails = texts[4],
            ResyncState = texts[5],
            Inserts = counts[0],
            Deletes = counts[1],
            Updates = counts[2],
            Ddls = counts[3],
            AppliedInserts = counts[4],
            AppliedDeletes = counts[5],
            AppliedUpdates = counts[6],
            AppliedDdls = counts[7],
            FullLoadRows = counts[8],
            FullLoadCondtnlChkFailedRows = counts[9],
            FullLoadErrorRows = counts[10],
            ValidationPendingRecords = counts[11],
            ValidationFailedRecords = counts[12],
            ValidationSuspendedRecords = counts[13],
            ResyncRowsAttempted = counts[14],
            ResyncRowsSucceeded = counts[15],
            ResyncRowsFailed = counts[16],
            FullLoadStartTime = seconds % 3 == 0 ? null : Given.Noon.AddSeconds(seconds),
            FullLoadReloaded = seconds % 3 == 0 ? null : seconds % 3 == 1,
            ResyncProgress = seconds % 2 == 0 ? null : seconds / 7.0,
        };

    [Fact]
    public void Columns_EveryMemberOfTheApi_IsOne() => Assert.Empty(
        typeof(TableStatistics).GetProperties().Where(static property => property.SetMethod is not null).Select(static property => property.Name).Except(TablesCsv.Names));

    [Fact]
    public void File_AnyTables_IsReadBackAsTheyWere() => Check.QuickThrowOnFailure(Prop.ForAll(
        Tables.NonEmptyListOf().ToArbitrary(),
        static tables =>
        {
            var records = CsvReader.Read(File(tables));
            return records.Count == tables.Count && records.Zip(tables).All(static pair => IsSame(pair.First, pair.Second));
        }));

    [Fact]
    public void Cell_OfAnyTable_IsNoFormula() => Check.QuickThrowOnFailure(Prop.ForAll(
        Tables.ToArbitrary(),
        static table => CsvReader.Read(File([table]))[0].All(static cell => cell.Length == 0 || !"=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal) || IsNumber(cell))));

    [Fact]
    public void Line_OfATableThatMoves_HasItsRateAndWhenItWasRead()
    {
        var file = new StringBuilder();
        TablesCsv.Append(file, Table with { TableState = "Full load" }, new TableRate(TableRateState.Known, 1234.5678, TimeSpan.FromSeconds(12)), Given.Noon);
        TablesCsv.Append(file, Table, new TableRate(TableRateState.OneReading), Given.Noon);

        var records = CsvReader.Read(file.ToString());

        Assert.Equal(["1234.568", "rows", "12", "2026-11-15T12:00:00Z"], records[0].TakeLast(4));
        Assert.Equal(["", "", "", "2026-11-15T12:00:00Z"], records[1].TakeLast(4));
    }

    private static TableStatistics Table => new() { SchemaName = "shop", TableName = "orders" };

    private static string File(IEnumerable<TableStatistics> tables)
    {
        var file = new StringBuilder();
        foreach (var table in tables)
        {
            TablesCsv.Append(file, table, default, Given.Noon);
        }

        return file.ToString();
    }

    private static bool IsSame(List<string> record, TableStatistics table) =>
        record.Count == TablesCsv.Names.Count() && TablesCsv.Names.Zip(record).All(cell => typeof(TableStatistics).GetProperty(cell.First) is not { } member || cell.Second == Expected(member.Name, member.GetValue(table)));

    private static string Expected(string name, object? value) => value switch
    {
        null => "",
        string text when TextNames.Contains(name) => text.TrimStart(' ') is [var first, ..] && "=+-@\t\r\n".Contains(first, StringComparison.Ordinal) ? "'" + text : text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool IsNumber(string cell) => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
