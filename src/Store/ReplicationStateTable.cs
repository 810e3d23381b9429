using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store;

/// <summary>The statements on the table replication_state.</summary>
internal static class ReplicationStateTable
{
    private const string Upsert =
        """
        INSERT INTO replication_state (target_name, arn, identifier, status, health) VALUES (@TargetName, @Arn, @Identifier, @Status, @Health)
        ON CONFLICT (target_name, arn) DO UPDATE SET identifier = excluded.identifier, status = excluded.status, health = excluded.health
        """;

    private const string Delete = "DELETE FROM replication_state WHERE target_name = @TargetName AND arn = @Arn";

    private const string Select = "SELECT target_name, arn, identifier, status, health FROM replication_state";

    public static void Write(SqliteConnection connection, SqliteTransaction transaction, StateChanges changes)
    {
        connection.Execute(
            Upsert,
            changes.States.Select(static state => new { state.Key.TargetName, state.Key.Arn, state.Identifier, Status = state.Status.Value, Health = state.Health.ToString() }),
            transaction);
        connection.Execute(Delete, changes.Gone.Select(static key => new { key.TargetName, key.Arn }), transaction);
    }

    public static ImmutableArray<ReplicationState> Read(SqliteConnection connection) =>
        [.. connection.Query<(string TargetName, string Arn, string Identifier, string Status, string Health)>(Select)
            .Select(static row => new ReplicationState(
                new ReplicationKey(row.TargetName, row.Arn),
                row.Identifier,
                new ReplicationStatus(row.Status),
                Enum.TryParse<Health>(row.Health, out var health) ? health : Health.Unknown))];
}
