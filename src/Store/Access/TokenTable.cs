using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Access;

/// <summary>The statements on the table api_token.</summary>
internal static class TokenTable
{
    private const string Insert =
        """
        INSERT INTO api_token (hash, prefix, name, capabilities, created_by, maker_way, maker_subject, maker_groups, created_at, expires_at)
        VALUES (@Hash, @Prefix, @Name, @Capabilities, @CreatedBy, @MakerWay, @MakerSubject,
                (SELECT group_names FROM session WHERE way = @MakerWay AND subject = @MakerSubject ORDER BY id DESC LIMIT 1), @CreatedAt, @ExpiresAt)
        RETURNING id
        """;

    private const string Select =
        """
        SELECT id AS Id, hash AS Hash, prefix AS Prefix, name AS Name, capabilities AS Capabilities, created_by AS CreatedBy,
               maker_way AS MakerWay, maker_subject AS MakerSubject, maker_groups AS MakerGroups, created_at AS CreatedAt,
               expires_at AS ExpiresAt, last_used_at AS LastUsedAt, revoked_at AS RevokedAt, revoked_by AS RevokedBy
        FROM api_token ORDER BY id DESC
        """;

    public static ImmutableArray<KeptToken> Read(SqliteConnection connection) => [.. connection.Query<TokenRow>(Select).Select(static row => row.ToToken())];

    /// <summary>Writes a token; says its number.</summary>
    public static long Add(SqliteConnection connection, SqliteTransaction transaction, KeptToken kept, ActionOrigin by) =>
        connection.ExecuteScalar<long>(Insert, TokenRow.Of(kept, by), transaction);

    /// <summary>Notes the groups with which somebody signed in at the tokens that they made.</summary>
    public static int Learn(SqliteConnection connection, SqliteTransaction transaction, Person maker) => connection.Execute(
        "UPDATE api_token SET maker_groups = @groups WHERE maker_way = @Way AND maker_subject = @Subject AND maker_groups IS NOT @groups",
        new { maker.Way, maker.Subject, groups = JsonSerializer.Serialize(maker.Groups) },
        transaction);

    /// <summary>Ends a token that nobody ended before.</summary>
    public static int Revoke(SqliteConnection connection, SqliteTransaction transaction, long id, string who, DateTimeOffset at) => connection.Execute(
        "UPDATE api_token SET revoked_at = @At, revoked_by = @who WHERE id = @id AND revoked_at IS NULL",
        new { id, who, At = at.ToUnixTimeMilliseconds() },
        transaction);

    public static int Use(SqliteConnection connection, SqliteTransaction transaction, long id, DateTimeOffset at) =>
        connection.Execute("UPDATE api_token SET last_used_at = max(coalesce(last_used_at, 0), @At) WHERE id = @id", new { id, At = at.ToUnixTimeMilliseconds() }, transaction);

    /// <summary>Deletes what ended before an instant.</summary>
    public static int DeleteEnded(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset before) =>
        connection.Execute("DELETE FROM api_token WHERE min(expires_at, coalesce(revoked_at, expires_at)) < @Before", new { Before = before.ToUnixTimeMilliseconds() }, transaction);
}
