using Dapper;
using DmsDashboard.Model;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.History;

/// <summary>The statements on the table history_subject.</summary>
internal static class SubjectTable
{
    /// <summary>The numbers of <paramref name="keys"/>; those that have none get one.</summary>
    public static Dictionary<ReplicationKey, long> Of(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<ReplicationKey> keys)
    {
        var numbers = new Dictionary<ReplicationKey, long>();
        foreach (var key in keys)
        {
            numbers[key] = Find(connection, key, transaction) ?? connection.ExecuteScalar<long>(
                "INSERT INTO history_subject (target_name, arn) VALUES (@TargetName, @Arn) RETURNING id", new { key.TargetName, key.Arn }, transaction);
        }

        return numbers;
    }

    /// <summary>The number of a replication; null when nothing is written down of it.</summary>
    public static long? Find(SqliteConnection connection, ReplicationKey key, SqliteTransaction? transaction = null) =>
        connection.ExecuteScalar<long?>("SELECT id FROM history_subject WHERE target_name = @TargetName AND arn = @Arn", new { key.TargetName, key.Arn }, transaction);

    /// <summary>Deletes those of which nothing is left.</summary>
    public static void Prune(SqliteConnection connection, SqliteTransaction transaction) => connection.Execute(
        """
        DELETE FROM history_subject WHERE NOT EXISTS (SELECT 1 FROM progress_sample WHERE subject = history_subject.id)
          AND NOT EXISTS (SELECT 1 FROM row_sample WHERE subject = history_subject.id)
          AND NOT EXISTS (SELECT 1 FROM table_sample WHERE subject = history_subject.id)
          AND NOT EXISTS (SELECT 1 FROM metric_sample WHERE subject = history_subject.id)
          AND id NOT IN (SELECT subject FROM stage_time)
        """,
        transaction: transaction);
}
