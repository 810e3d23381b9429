using System.Collections.Immutable;
using System.Security.Cryptography;
using Dapper;
using DmsDashboard.Model.Shares;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Shares;

/// <summary>The statements on the tables of share links.</summary>
internal static class ShareTable
{
    private const int KeyBytes = 32;

    private const string Select =
        """
        SELECT id AS Id, title AS Title, passcode AS Passcode, created_at AS CreatedAt, created_by AS CreatedBy, expires_at AS ExpiresAt, revoked_at AS RevokedAt, revoked_by AS RevokedBy
        FROM share
        """;

    private const string Insert =
        """
        INSERT INTO share (token_hash, title, passcode, created_at, created_by, expires_at, maker_token)
        VALUES (@TokenHash, @Title, @Passcode, @CreatedAt, @CreatedBy, @ExpiresAt, @MakerToken) RETURNING id
        """;

    private const string InsertReplication =
        "INSERT INTO share_replication (share_id, position, target_name, arn, name) VALUES (@ShareId, @Position, @TargetName, @Arn, @Name)";

    /// <summary>The key that links are signed with; made when there is none.</summary>
    public static byte[] Key(SqliteConnection connection, SqliteTransaction transaction)
    {
        connection.Execute("INSERT INTO share_key (id, key) VALUES (1, @key) ON CONFLICT DO NOTHING", new { key = RandomNumberGenerator.GetBytes(KeyBytes) }, transaction);
        return connection.ExecuteScalar<byte[]>("SELECT key FROM share_key", transaction: transaction)!;
    }

    /// <summary>Writes a share; says its number.</summary>
    public static long Add(SqliteConnection connection, SqliteTransaction transaction, NewShare share)
    {
        var id = connection.ExecuteScalar<long>(
            Insert,
            new
            {
                share.TokenHash,
                share.Request.Title,
                share.Passcode,
                CreatedAt = share.At.ToUnixTimeMilliseconds(),
                CreatedBy = share.By,
                ExpiresAt = share.Request.ExpiresAt.ToUnixTimeMilliseconds(),
                share.MakerToken,
            },
            transaction);
        connection.Execute(InsertReplication, share.Request.Replications.Select((one, position) => new { ShareId = id, Position = position, one.Key.TargetName, one.Key.Arn, one.Name }), transaction);
        return id;
    }

    /// <summary>Ends a share; false when it has ended already, or there is none of that number.</summary>
    public static bool Revoke(SqliteConnection connection, SqliteTransaction transaction, long id, string by, DateTimeOffset at) =>
        connection.Execute(
            "UPDATE share SET revoked_at = @At, revoked_by = @by WHERE id = @id AND revoked_at IS NULL AND expires_at > @At",
            new { id, by, At = at.ToUnixTimeMilliseconds() },
            transaction) > 0;

    /// <summary>Ends all that were made by a token.</summary>
    public static int RevokeOf(SqliteConnection connection, SqliteTransaction transaction, long token, string by, DateTimeOffset at) =>
        connection.Execute(
            "UPDATE share SET revoked_at = @At, revoked_by = @by WHERE maker_token = @token AND revoked_at IS NULL AND expires_at > @At",
            new { token, by, At = at.ToUnixTimeMilliseconds() },
            transaction);

    /// <summary>Deletes those that ended before.</summary>
    public static int DeleteEnded(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset before)
    {
        var values = new { Before = before.ToUnixTimeMilliseconds() };
        connection.Execute("DELETE FROM share_replication WHERE share_id IN (SELECT id FROM share WHERE min(expires_at, coalesce(revoked_at, expires_at)) < @Before)", values, transaction);
        return connection.Execute("DELETE FROM share WHERE min(expires_at, coalesce(revoked_at, expires_at)) < @Before", values, transaction);
    }

    /// <summary>The newest first.</summary>
    public static ImmutableArray<Share> List(SqliteConnection connection)
    {
        var rows = connection.Query<ShareRow>($"{Select} ORDER BY id DESC").ToList();
        var replications = connection.Query<(long ShareId, string TargetName, string Arn, string Name)>("SELECT share_id, target_name, arn, name FROM share_replication ORDER BY share_id, position").ToLookup(static one => one.ShareId);
        return [.. rows.Select(row => row.With(replications[row.Id].Select(static one => (one.TargetName, one.Arn, one.Name))).Share)];
    }

    /// <summary>The share of a token; null when there is none.</summary>
    public static KeptShare? Find(SqliteConnection connection, byte[] tokenHash)
    {
        var row = connection.QueryFirstOrDefault<ShareRow>($"{Select} WHERE token_hash = @tokenHash", new { tokenHash });
        return row?.With(connection.Query<(string TargetName, string Arn, string Name)>("SELECT target_name, arn, name FROM share_replication WHERE share_id = @Id ORDER BY position", new { row.Id }));
    }
}
