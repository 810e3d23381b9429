using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Access;

/// <summary>The statements on the table session.</summary>
internal static class SessionTable
{
    private const string Insert =
        """
        INSERT INTO session (hash, way, subject, name, group_names, role, started_at, seen_at)
        VALUES (@Hash, @Way, @Subject, @Name, @GroupNames, @Role, @StartedAt, @SeenAt)
        RETURNING id
        """;

    private const string Select =
        """
        SELECT id AS Id, hash AS Hash, way AS Way, subject AS Subject, name AS Name, group_names AS GroupNames, role AS Role, started_at AS StartedAt, seen_at AS SeenAt
        FROM session ORDER BY id
        """;

    public static long Add(SqliteConnection connection, SqliteTransaction transaction, SessionRecord record) =>
        connection.QuerySingle<long>(Insert, SessionRow.Of(record), transaction);

    public static ImmutableArray<SessionRecord> Read(SqliteConnection connection) =>
        [.. connection.Query<SessionRow>(Select).Select(static row => row.ToRecord())];

    public static int Delete(SqliteConnection connection, SqliteTransaction transaction, long id) =>
        connection.Execute("DELETE FROM session WHERE id = @id", new { id }, transaction);

    public static int See(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<KeyValuePair<long, DateTimeOffset>> seen) =>
        connection.Execute("UPDATE session SET seen_at = @at WHERE id = @id", seen.Select(static one => new { id = one.Key, at = one.Value.ToUnixTimeMilliseconds() }), transaction);
}
