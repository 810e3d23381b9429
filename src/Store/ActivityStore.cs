using System.Collections.Immutable;
using DmsDashboard.Database;
using DmsDashboard.Model;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store;

/// <summary>Who did what and what DMS did, kept in the database. What it says is written survives the process.</summary>
public sealed partial class ActivityStore(SqliteDatabase database, ILogger<ActivityStore> logger)
{
    private readonly ActivityTicks _ticks = new();

    internal UnwrittenAnswers Unwritten { get; } = new();

    /// <summary>Writes an action down before it is sent; says its number. It is on the disk when this returns.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written: then nothing may be sent.</exception>
    public async Task<long> BeginAsync(ActivityItem item, CancellationToken cancellationToken)
    {
        var id = await WriteAsync((connection, transaction) => ActivityTable.Add(connection, transaction, item), cancellationToken);
        _ticks.Raise();
        return id;
    }

    /// <summary>Writes the answer of an action. False when it could not be written now: it is kept and written as soon as that is possible.</summary>
    public Task<bool> CompleteAsync(long id, ActionResult result, DateTimeOffset answeredAt) => WriteAnswerAsync(new ActivityAnswer(id, result, answeredAt));

    /// <summary>Writes what polls have shown of an action whose answer was lost. False when it could not be written now: it is kept and written as soon as that is possible.</summary>
    public Task<bool> SettleAsync(long id, ActionResult result, DateTimeOffset answeredAt) =>
        WriteAnswerAsync(new ActivityAnswer(id, result, answeredAt) { IsSettled = true });

    /// <summary>Writes state changes down, all or none.</summary>
    /// <exception cref="ActivityStoreException">They cannot be written.</exception>
    public async Task AppendAsync(StateChanges changes, CancellationToken cancellationToken)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        await WriteAsync(
            (connection, transaction) =>
            {
                ActivityTable.AddAll(connection, transaction, changes.Items);
                ReplicationStateTable.Write(connection, transaction, changes);
                return changes.Items.Length;
            },
            cancellationToken);
        if (changes.Items.Length > 0)
        {
            _ticks.Raise();
        }
    }

    /// <summary>The newest items that the query lets through, the newest first.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    public async Task<ImmutableArray<ActivityItem>> QueryAsync(ActivityQuery query, CancellationToken cancellationToken) =>
        Unwritten.Fill(await ReadAsync(connection => ActivityTable.Query(connection, query), cancellationToken));

    /// <summary>Yields at once, then whenever there is something new or answered.</summary>
    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => _ticks.WatchAsync(cancellationToken);

    /// <summary>The last states that were written down.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    internal Task<ImmutableArray<ReplicationState>> ReadStatesAsync(CancellationToken cancellationToken) =>
        ReadAsync(ReplicationStateTable.Read, cancellationToken);

    /// <summary>Gives the actions of an earlier process that ended before their answers this answer; says how many there were.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    internal Task<int> CompleteInterruptedAsync(ActionResult result, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => ActivityTable.CompleteOpen(connection, transaction, new ActivityAnswer(0, result, at)), cancellationToken);

    /// <summary>Deletes a bounded number of items that are older than <paramref name="before"/> or too many; says how many it were.</summary>
    /// <exception cref="ActivityStoreException">They cannot be deleted.</exception>
    internal Task<int> PruneAsync(DateTimeOffset before, int mostStateChanges, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => ActivityTable.Prune(connection, transaction, before, mostStateChanges), cancellationToken);

    /// <summary>Tries again to write what could not be written; true when nothing is left.</summary>
    internal async Task<bool> WriteUnwrittenAsync()
    {
        foreach (var answer in Unwritten.All)
        {
            if (!await TryWriteAsync(answer))
            {
                return false;
            }

            Unwritten.Remove(answer);
        }

        return true;
    }

    private async Task<bool> WriteAnswerAsync(ActivityAnswer answer)
    {
        var isWritten = await TryWriteAsync(answer);
        if (!isWritten)
        {
            Unwritten.Add(answer);
        }

        _ticks.Raise();
        return isWritten;
    }

    private async Task<bool> TryWriteAsync(ActivityAnswer answer)
    {
        try
        {
            await WriteAsync((connection, transaction) => ActivityTable.Complete(connection, transaction, answer), CancellationToken.None);
            return true;
        }
        catch (ActivityStoreException exception)
        {
            LogUnwritten(answer.Id, answer.Result.Outcome, exception.Message);
            return false;
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

    [LoggerMessage(LogLevel.Warning, "The answer of action {Id}, {Outcome}, could not be written down and is tried again. {Reason}")]
    private partial void LogUnwritten(long id, ActionOutcome outcome, string reason);
}
