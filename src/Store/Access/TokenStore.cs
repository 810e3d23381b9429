using System.Collections.Immutable;
using System.Security.Cryptography;
using DmsDashboard.Database;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store.Shares;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Access;

/// <summary>Tokens of programs, kept in the database and read from memory: a request with a wrong token must not cost a reading of the disk.</summary>
public sealed partial class TokenStore(SqliteDatabase database, TimeProvider time, ILogger<TokenStore> logger) : IDisposable
{
    private static readonly TimeSpan BetweenUses = TimeSpan.FromMinutes(1);

    private readonly ActivityTicks _ticks = new();
    private readonly SemaphoreSlim _loading = new(1);
    private readonly Lock _using = new();
    private TokenSnapshot? _snapshot;

    /// <summary>All that are kept, the newest first.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    public async Task<ImmutableArray<ApiToken>> ListAsync(CancellationToken cancellationToken) => [.. (await CurrentAsync(cancellationToken)).Tokens.Select(static kept => kept.Token)];

    /// <summary>The token of that secret, whether it is still good or not; null when there is none.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    public async ValueTask<ApiToken?> FindAsync(TokenSecret secret, CancellationToken cancellationToken)
    {
        // What is looked up is the hash: how long that takes tells nothing of the token. The comparison takes as long for every other.
        var hash = secret.Hash();
        return (await CurrentAsync(cancellationToken)).ByHash.TryGetValue(KeptToken.KeyOf(hash), out var kept) && CryptographicOperations.FixedTimeEquals(kept.Hash, hash) ? kept.Token : null;
    }

    /// <summary>The token of that number; null when there is none.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    public async ValueTask<ApiToken?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).Tokens.FirstOrDefault(kept => kept.Token.Id == id)?.Token;

    /// <summary>Yields at once, then whenever a token was made, revoked or used.</summary>
    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => _ticks.WatchAsync(cancellationToken);

    /// <summary>Keeps a new token; answers it with its number.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public Task<ApiToken> AddAsync(TokenSecret secret, TokenRequest request, string createdBy, CancellationToken cancellationToken) =>
        AddAsync(secret, request, new ActionOrigin(createdBy, ""), cancellationToken);

    /// <summary>Keeps a new token of somebody who may be known for good, and with it what their way in says of them; answers it with its number.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public async Task<ApiToken> AddAsync(TokenSecret secret, TokenRequest request, ActionOrigin by, CancellationToken cancellationToken)
    {
        var token = new ApiToken(0, request.Name, request.Permissions) { Prefix = secret.Prefix, CreatedBy = by.Who, CreatedAt = time.GetUtcNow(), ExpiresAt = request.ExpiresAt };
        var id = await WriteAsync((connection, transaction) => TokenTable.Add(connection, transaction, new KeptToken(secret.Hash(), token), by), cancellationToken);
        return token with { Id = id };
    }

    /// <summary>Ends a token at once, and the share links that it made; false when there is none of that number, or it was ended before.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public async Task<bool> RevokeAsync(long id, string who, CancellationToken cancellationToken) =>
        await WriteAsync((connection, transaction) => Revoke(connection, transaction, id, who), cancellationToken);

    /// <summary>Notes that a token was used, at most once a minute.</summary>
    internal async Task UseAsync(ApiToken token, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!IsToBeNoted(token.Id, now))
        {
            return;
        }

        try
        {
            await database.WriteAsync((connection, transaction) => TokenTable.Use(connection, transaction, token.Id, now), cancellationToken);
            _ticks.Raise();
        }
        catch (DatabaseException exception)
        {
            // Who may come in does not depend on it.
            LogNotNoted(token.Name, exception.Message);
        }
    }

    /// <summary>Reads them anew: somebody else wrote to them. Never throws for what cannot be read, as the next who asks tries it again.</summary>
    internal async Task ReloadAsync()
    {
        Volatile.Write(ref _snapshot, null);
        try
        {
            await LoadAsync(CancellationToken.None);
        }
        catch (ActivityStoreException exception)
        {
            LogNotRead(exception.Message);
        }

        _ticks.Raise();
    }

    /// <summary>Deletes what ended before an instant; says how many it were.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    internal Task<int> DeleteEndedAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => TokenTable.DeleteEnded(connection, transaction, before), cancellationToken);

    private bool Revoke(SqliteConnection connection, SqliteTransaction transaction, long id, string who)
    {
        var now = time.GetUtcNow();
        if (TokenTable.Revoke(connection, transaction, id, who, now) == 0)
        {
            return false;
        }

        ShareTable.RevokeOf(connection, transaction, id, who, now);
        return true;
    }

    // Of many requests at once one writes.
    private bool IsToBeNoted(long id, DateTimeOffset now)
    {
        lock (_using)
        {
            if (_snapshot is not { } snapshot || snapshot.Tokens.FirstOrDefault(kept => kept.Token.Id == id) is not { } kept || now - kept.Token.LastUsedAt < BetweenUses)
            {
                return false;
            }

            _snapshot = new TokenSnapshot(snapshot.Record, snapshot.Tokens.Replace(kept, kept with { Token = kept.Token with { LastUsedAt = now } }));
            return true;
        }
    }

    public void Dispose() => _loading.Dispose();

    // Another file has other tokens.
    private ValueTask<TokenSnapshot> CurrentAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _snapshot) is { } snapshot && snapshot.Record == database.Record ? ValueTask.FromResult(snapshot) : new ValueTask<TokenSnapshot>(LoadAsync(cancellationToken));

    // One at a time: of two that were read at once the older must not come last.
    private async Task<TokenSnapshot> LoadAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);
        try
        {
            var record = database.Record;
            var loaded = new TokenSnapshot(record, await database.ReadAsync(TokenTable.Read, cancellationToken));
            lock (_using)
            {
                return _snapshot = loaded;
            }
        }
        catch (DatabaseException exception)
        {
            throw new ActivityStoreException(exception.Message, exception);
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        T result;
        try
        {
            result = await database.WriteAsync(work, cancellationToken);
        }
        catch (DatabaseException exception)
        {
            throw new ActivityStoreException(exception.Message, exception);
        }

        // What is written holds from now on, whatever becomes of the caller: until it is read again nobody is let in by what was before.
        Volatile.Write(ref _snapshot, null);
        await LoadAsync(CancellationToken.None);
        _ticks.Raise();
        return result;
    }

    [LoggerMessage(LogLevel.Warning, "The tokens could not be read; the next request tries again. {Reason}")]
    private partial void LogNotRead(string reason);

    [LoggerMessage(LogLevel.Warning, "That the token {Name} was used could not be noted. {Reason}")]
    private partial void LogNotNoted(string name, string reason);
}
