using Dapper;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.History;

/// <summary>Thins samples as they grow old: a bounded number at a time, so that whoever waits for the writer waits not long.</summary>
internal static class HistoryThinning
{
    private const int RowsAtOnce = 5_000;

    private static readonly (string Table, string Key)[] Tables =
        [("progress_sample", "subject, at"), ("row_sample", "subject, at"), ("table_sample", "subject, schema_name, table_name, at"), ("metric_sample", "subject, metric, period, at")];

    /// <summary>Deletes what is too close together, too old or too much; says how many it were. What was thinned up to an earlier time is not looked at again.</summary>
    public static int Run(SqliteConnection connection, SqliteTransaction transaction, HistoryOptions options, (DateTimeOffset Since, DateTimeOffset Now) time)
    {
        var count = 0;
        foreach (var (table, key) in Tables)
        {
            count += Thin(connection, transaction, (table, key, 60_000), (time.Since - options.KeepAll, time.Now - options.KeepAll));
            count += Thin(connection, transaction, (table, key, 600_000), (time.Since - options.KeepMinutes, time.Now - options.KeepMinutes));
            count += connection.Execute($"DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} WHERE at < @Before ORDER BY at LIMIT @RowsAtOnce)", new { Before = Milliseconds(time.Now - options.KeepTenMinutes), RowsAtOnce }, transaction);
            count += connection.Execute($"DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} ORDER BY at LIMIT max(0, min(@RowsAtOnce, (SELECT count(*) FROM {table}) - @MaxSamples)))", new { options.MaxSamples, RowsAtOnce }, transaction);
        }

        return count;
    }

    // The first sample of each span stays, of each subject and table by itself.
    private static int Thin(SqliteConnection connection, SqliteTransaction transaction, (string Name, string Key, int Span) table, (DateTimeOffset From, DateTimeOffset To) time)
    {
        var same = string.Join(" AND ", table.Key.Split(", ")[..^1].Select(static column => $"earlier.{column} = late.{column}"));
        return connection.Execute(
            $"""
            DELETE FROM {table.Name} WHERE ({table.Key}) IN (
                SELECT {table.Key} FROM {table.Name} AS late WHERE at >= @From AND at < @To
                  AND EXISTS (SELECT 1 FROM {table.Name} AS earlier WHERE {same} AND earlier.at >= late.at - late.at % @Span AND earlier.at < late.at)
                LIMIT @RowsAtOnce)
            """,
            new { From = Milliseconds(time.From) / table.Span * table.Span, To = Milliseconds(time.To), table.Span, RowsAtOnce },
            transaction);
    }

    private static long Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();
}
