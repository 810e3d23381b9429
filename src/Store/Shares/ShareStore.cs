using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DmsDashboard.Database;
using DmsDashboard.Model.Shares;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Shares;

/// <summary>The share links, kept in the database without what opens them.</summary>
public sealed class ShareStore(SqliteDatabase database, TimeProvider time)
{
    // Those that ended stay in the list for a while, so that a person finds why a link does not work.
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(30);

    private SigningKey? _key;

    /// <summary>Makes a link; says its number and its token, which nobody can be told a second time.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public Task<(long Id, string Token)> CreateAsync(ShareRequest request, string by, CancellationToken cancellationToken) => CreateAsync(request, by, null, cancellationToken);

    /// <summary>Makes a link that a program's token may have asked for: it ends when that is revoked. Says its number and its token, which nobody can be told a second time.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public async Task<(long Id, string Token)> CreateAsync(ShareRequest request, string by, long? makerToken, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(cancellationToken);
        var (token, now) = (ShareToken.New(key), time.GetUtcNow());
        var passcode = request.Passcode is { } words ? PasscodeHash.Of(words) : null;
        var share = new NewShare(request, ShareToken.HashOf(key, token)!, passcode, by, now) { MakerToken = makerToken };
        var id = await WriteAsync(
            (connection, transaction) =>
            {
                ShareTable.DeleteEnded(connection, transaction, now - KeptAfterEnd);
                return ShareTable.Add(connection, transaction, share);
            },
            cancellationToken);
        return (id, token);
    }

    /// <summary>Ends a link; false when it has ended already.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public Task<bool> RevokeAsync(long id, string by, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => ShareTable.Revoke(connection, transaction, id, by, time.GetUtcNow()), cancellationToken);

    /// <summary>Those that are open, and those that ended not long ago; the newest first.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    public Task<ImmutableArray<Share>> ListAsync(CancellationToken cancellationToken) => ReadAsync(ShareTable.List, cancellationToken);

    /// <summary>The open link of that token; null when there is none, whatever the reason.</summary>
    /// <exception cref="ActivityStoreException">It cannot be read.</exception>
    public async Task<OpenShare?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(cancellationToken);
        return ShareToken.HashOf(key, token) is { } hash
            && await ReadAsync(connection => ShareTable.Find(connection, hash), cancellationToken) is { } kept
            && kept.Share.IsOpen(time.GetUtcNow())
            ? new OpenShare(kept.Share, kept.Passcode, Proof(key, hash, kept.Passcode))
            : null;
    }

    // Of this link and this passcode: that of another link is worth nothing here.
    private static string Proof(byte[] key, byte[] hash, string? passcode) =>
        Convert.ToHexString(HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"passcode\n{passcode}\n"), .. hash]));

    // Another file has another key; of two that read it at once both read the same.
    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken)
    {
        var record = database.Record;
        if (Volatile.Read(ref _key) is { } known && known.Record == record)
        {
            return known.Bytes;
        }

        var bytes = await WriteAsync(ShareTable.Key, cancellationToken);
        Volatile.Write(ref _key, new SigningKey(record, bytes));
        return bytes;
    }

    private async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(work, cancellationToken);
        }
        catch (DatabaseException exception)
        {
            throw new ActivityStoreException(exception.Message, exception);
        }
    }

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(work, cancellationToken);
        }
        catch (DatabaseException exception)
        {
            throw new ActivityStoreException(exception.Message, exception);
        }
    }

    private sealed record SigningKey(int Record, byte[] Bytes);
}
