using System.Collections.Immutable;
using DmsDashboard.Database;
using DmsDashboard.Model;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Access;

/// <summary>Who is signed in, kept in the database so that a restart signs nobody out.</summary>
public sealed class SessionStore(SqliteDatabase database, ActivityStore activity)
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

    /// <summary>Writes one down, with its line of the activity, and answers its number: there is none without the other.</summary>
    /// <param name="record">The session.</param>
    /// <param name="line">The line, of the number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public Task<long> AddAsync(SessionRecord record, Func<long, ActivityItem> line, CancellationToken cancellationToken) => WriteAsync(
        (connection, transaction) =>
        {
            var id = SessionTable.Add(connection, transaction, record);
            ActivityTable.Add(connection, transaction, line(id));
            return id;
        },
        cancellationToken);

    /// <summary>Deletes those that ended, writes each one's line of the activity once, and notes when the others were last seen.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public Task<int> UpdateAsync(IReadOnlyDictionary<long, ActivityItem> ended, IReadOnlyDictionary<long, DateTimeOffset> seen, CancellationToken cancellationToken) => WriteAsync(
        (connection, transaction) =>
        {
            // Two who write at once may both have it.
            foreach (var (_, line) in ended.Where(one => SessionTable.Delete(connection, transaction, one.Key) > 0))
            {
                ActivityTable.Add(connection, transaction, line);
            }

            return SessionTable.See(connection, transaction, seen);
        },
        cancellationToken);

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        try
        {
            var result = await database.WriteAsync(work, cancellationToken);
            activity.Noted();
            return result;
        }
        catch (DatabaseException exception)
        {
            throw new ActivityStoreException(exception.Message, exception);
        }
    }
}
