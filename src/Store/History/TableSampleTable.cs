using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.History;

/// <summary>The statements on the table table_sample.</summary>
internal static class TableSampleTable
{
    private const string Insert =
        """
        INSERT OR REPLACE INTO table_sample (subject, schema_name, table_name, at, rows, changes)
        VALUES (@Subject, @SchemaName, @Name, @At, @Rows, @Changes)
        """;

    private const string Select =
        """
        SELECT schema_name AS SchemaName, table_name AS Name, at AS At, rows AS Rows, changes AS Changes
        FROM table_sample WHERE subject = @Subject AND at >= @Since ORDER BY at DESC LIMIT @Most
        """;

    public static void Write(SqliteConnection connection, SqliteTransaction transaction, ImmutableArray<TableBatch> batches, Dictionary<ReplicationKey, long> subjects) =>
        connection.Execute(
            Insert,
            batches.SelectMany(batch => batch.Samples.Select(sample => new
            {
                Subject = subjects[batch.Key],
                sample.Name.SchemaName,
                sample.Name.Name,
                At = sample.Point.At.ToUnixTimeMilliseconds(),
                sample.Point.Rows,
                sample.Point.Changes,
            })),
            transaction);

    /// <summary>Samples since then, the newest where there are more than so many, in the order of time.</summary>
    public static ImmutableArray<TableSample> Read(SqliteConnection connection, ReplicationKey key, DateTimeOffset since, int most) =>
        [.. connection.Query<(string SchemaName, string Name, long At, long Rows, long Changes)>(
                Select, new { Subject = SubjectTable.Find(connection, key), Since = since.ToUnixTimeMilliseconds(), Most = most })
            .Select(static row => new TableSample(
                new TableName(row.SchemaName, row.Name), new TablePoint(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Rows, row.Changes)))
            .Reverse()];
}
