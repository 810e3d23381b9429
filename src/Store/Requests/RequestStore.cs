using System.Collections.Concurrent;
using DmsDashboard.Database;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Requests;

/// <summary>
/// Commands that programs asked for, by their keys, kept in the database for a day: of the same request only one is done, however often, by how many at once and over how many
/// restarts it is asked. A request is kept before anything is sent, and what is sent is tied to it in the transaction that writes the action down.
/// </summary>
public sealed partial class RequestStore(SqliteDatabase database, TimeProvider time, ILogger<RequestStore> logger)
{
    /// <summary>How long a key stands for its request.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Keys of one caller at a time: more than anybody starts and stops in a day.</summary>
    public const int MostOfACaller = 10_000;

    private readonly ConcurrentDictionary<(string Caller, string Key), string> _underWay = new();

    /// <summary>Says what is to be done. Whoever gets the turn lets it go by <see cref="Release"/>, whatever becomes of it.</summary>
    /// <exception cref="ActivityStoreException">The database cannot be used: nothing may be sent.</exception>
    public async Task<RequestTurn> TakeAsync(ProgramRequest request, CancellationToken cancellationToken)
    {
        var name = (request.Caller, request.Key);
        if (!_underWay.TryAdd(name, request.Content))
        {
            return new RequestTurn(_underWay.GetValueOrDefault(name, request.Content) == request.Content ? RequestTurnKind.UnderWay : RequestTurnKind.OtherContent);
        }

        RequestTurn? turn = null;
        try
        {
            return turn = await database.WriteAsync((connection, transaction) => RequestTable.Take(connection, transaction, request, time.GetUtcNow()), cancellationToken);
        }
        catch (DatabaseException exception)
        {
            throw new ActivityStoreException(exception.Message, exception);
        }
        finally
        {
            if (turn?.Kind is not RequestTurnKind.Mine)
            {
                Release(request);
            }
        }
    }

    /// <summary>Keeps the answer of what was sent. Where it cannot be written, the activity has it.</summary>
    public Task CompleteAsync(long id, string answer) => TryWriteAsync(id, (connection, transaction) => RequestTable.Complete(connection, transaction, id, answer));

    /// <summary>Forgets a request for which nothing was sent: asked again, it is tried again.</summary>
    public Task ForgetAsync(long id) => TryWriteAsync(id, (connection, transaction) => RequestTable.Delete(connection, transaction, id));

    /// <summary>The turn is over.</summary>
    public void Release(ProgramRequest request) => _underWay.TryRemove((request.Caller, request.Key), out _);

    // Not cancelled: the caller may be gone, and the command is sent.
    private async Task TryWriteAsync(long id, Func<SqliteConnection, SqliteTransaction, int> work)
    {
        try
        {
            await database.WriteAsync(work, CancellationToken.None);
        }
        catch (DatabaseException exception)
        {
            LogNotKept(id, exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The answer of request {Id} could not be kept; asked again, it is told from the activity. {Reason}")]
    private partial void LogNotKept(long id, string reason);
}
