using System.Collections.Immutable;
using DmsDashboard.Database;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Access;

/// <summary>Who is signed in, kept in the database so that a restart signs nobody out.</summary>
public sealed class SessionStore(SqliteDatabase database, ActivityStore activity, TokenStore tokens)
{
    /// <summary>All, also those that ended while nothing ran.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    public Task<ImmutableArray<SessionRecord>> ReadAsync(CancellationToken cancellationToken) => ReadAsync(SessionTable.Read, cancellationToken);

    /// <summary>The roles of all who ever signed in, as far as they are known.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    public Task<ImmutableArray<KnownPerson>> ReadPeopleAsync(CancellationToken cancellationToken) => ReadAsync(PersonTable.Read, cancellationToken);

    /// <summary>Writes one down, with its line of the activity, and answers its number: there is none without the other.</summary>
    /// <param name="record">The session.</param>
    /// <param name="line">The line, of the number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public async Task<long> AddAsync(SessionRecord record, Func<long, ActivityItem> line, CancellationToken cancellationToken)
    {
        var (added, learned) = await WriteAsync(
            (connection, transaction) =>
            {
                var id = SessionTable.Add(connection, transaction, record);
                PersonTable.Write(connection, transaction, new KnownPerson(record.Person.Name, record.Person.Way, record.Role, record.StartedAt));
                ActivityTable.Add(connection, transaction, line(id));
                return (id, TokenTable.Learn(connection, transaction, record.Person));
            },
            cancellationToken);
        if (learned > 0)
        {
            await tokens.ReloadAsync();
        }

        return added;
    }

    /// <summary>Deletes those that ended, writes each one's line of the activity once, and notes when the others were last seen.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public Task<int> UpdateAsync(IReadOnlyDictionary<long, SessionEnding> ended, IReadOnlyDictionary<long, DateTimeOffset> seen, CancellationToken cancellationToken) => WriteAsync(
        (connection, transaction) =>
        {
            // Two who write at once may both have it.
            foreach (var (_, ending) in ended.Where(one => SessionTable.Delete(connection, transaction, one.Key) > 0))
            {
                ActivityTable.Add(connection, transaction, ending.Line);
                if (ending.Learned is { } person)
                {
                    PersonTable.Write(connection, transaction, person);
                }
            }

            return SessionTable.See(connection, transaction, seen);
        },
        cancellationToken);

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
