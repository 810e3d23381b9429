using System.Globalization;

namespace DmsDashboard.Model;

/// <summary>Tables of which the same is wrong.</summary>
/// <param name="Tables">How many.</param>
/// <param name="Records">Their records that it is wrong with, where DMS counts them.</param>
/// <param name="Most">The table with the most of these, or the first; null when there is none.</param>
/// <param name="MostRecords">Of that one.</param>
public readonly record struct TableTally(int Tables, long Records, string? Most, long MostRecords)
{
    /// <summary>"12 records of sales.orders" or "Records of 3 tables".</summary>
    public string Words => (Records > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Records:N0} {(Records == 1 ? "record" : "records")} of ") : "Records of ")
        + (Tables == 1 ? Most : string.Create(CultureInfo.InvariantCulture, $"{Tables:N0} tables"));

    internal TableTally And(TableStatistics table, long? records)
    {
        var count = Math.Max(0, records ?? 0);
        var isMost = Most is null || count > MostRecords;
        return new TableTally(Tables + 1, Records + count, isMost ? table.FullName : Most, isMost ? count : MostRecords);
    }
}
