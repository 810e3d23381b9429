using System.Collections.Immutable;
using DmsDashboard.Database;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Access;

/// <summary>Who is signed in, kept in the database so that a restart signs nobody out.</summary>
public sealed class SessionStore(SqliteDatabase database)
{
    /// <summary>All, also those that ended while nothing ran.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    public async Task<ImmutableArray<SessionRecord>> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(SessionTable.Read, cancellationToken);
        }
        catch (DatabaseException exception)
        {
            throw new ActivityStoreException(exception.Message, exception);
        }
    }

    /// <summary>Writes one down and answers its number.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public Task<long> AddAsync(SessionRecord record, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => SessionTable.Add(connection, transaction, record), cancellationToken);

    /// <summary>Deletes those that ended and notes when the others were last seen.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public Task<int> UpdateAsync(IReadOnlyCollection<long> ended, IReadOnlyDictionary<long, DateTimeOffset> seen, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => SessionTable.Delete(connection, transaction, ended) + SessionTable.See(connection, transaction, seen), cancellationToken);

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
}
