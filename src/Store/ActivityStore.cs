using System.Collections.Immutable;
using DmsDashboard.Database;
using DmsDashboard.Model;
using DmsDashboard.Store.Requests;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store;

/// <summary>Who did what and what DMS did, kept in the database. What it says is written survives the process.</summary>
public sealed partial class ActivityStore
{
    private readonly ActivityTicks _ticks = new();
    private readonly OpenActions _open = new();
    private readonly SqliteDatabase _database;
    private readonly ILogger _logger;

    public ActivityStore(SqliteDatabase database, ILogger<ActivityStore> logger)
    {
        (_database, _logger) = (database, logger);
        database.Adopting = Adopt;
    }

    /// <summary>For everybody who looks: that the record is in another file than before, and since when; null as a rule.</summary>
    public string? Notice => _database.Notice;

    /// <summary>Another number means another file, which may lack what was written down before.</summary>
    internal int Record => _database.Record;

    internal UnwrittenAnswers Unwritten { get; } = new();

    /// <summary>What is said of an action without an answer whose process is gone.</summary>
    private static ActionResult Interrupted { get; } = new(ActionOutcome.Unknown, "The dashboard stopped before AWS's answer came: it may have happened.");

    /// <summary>Writes an action down before it is sent; says its number. It is on the disk when this returns.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written: then nothing may be sent.</exception>
    public Task<long> BeginAsync(ActivityItem item, CancellationToken cancellationToken) => BeginAsync(item, null, cancellationToken);

    /// <summary>The same of an action that a program asked for, tied to its request in the same transaction.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written: then nothing may be sent.</exception>
    internal async Task<long> BeginAsync(ActivityItem item, long? requestId, CancellationToken cancellationToken)
    {
        var id = await WriteAsync((connection, transaction) => Begin(connection, transaction, item, requestId), cancellationToken);
        _open.Add(item with { Id = id });
        _ticks.Raise();
        return id;
    }

    /// <summary>Writes down what has happened already, with its outcome.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public async Task NoteAsync(ActivityItem item, CancellationToken cancellationToken)
    {
        await WriteAsync((connection, transaction) => ActivityTable.Add(connection, transaction, item), cancellationToken);
        _ticks.Raise();
    }

    /// <summary>Writes the answer of an action. False when it could not be written now: it is kept and written as soon as that is possible.</summary>
    public Task<bool> CompleteAsync(long id, ActionResult result, DateTimeOffset answeredAt) => WriteAnswerAsync(new ActivityAnswer(id, result, answeredAt) { Item = _open.Find(id) });

    /// <summary>Writes what polls have shown of an action whose answer was lost. False when it could not be written now: it is kept and written as soon as that is possible.</summary>
    public Task<bool> SettleAsync(long id, ActionResult result, DateTimeOffset answeredAt) =>
        WriteAnswerAsync(new ActivityAnswer(id, result, answeredAt) { IsSettled = true, Item = _open.Find(id) });

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

    /// <summary>The item of that number; null when there is none (any more).</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    internal async Task<ActivityItem?> FindAsync(long id, CancellationToken cancellationToken) =>
        Unwritten.Fill(await ReadAsync(connection => ActivityTable.Find(connection, id), cancellationToken)).FirstOrDefault();

    /// <summary>Yields at once, then whenever there is something new or answered.</summary>
    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => _ticks.WatchAsync(cancellationToken);

    /// <summary>Tells whoever watches of items that were written by another hand.</summary>
    internal void Noted() => _ticks.Raise();

    /// <summary>The last states that were written down.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    internal Task<ImmutableArray<ReplicationState>> ReadStatesAsync(CancellationToken cancellationToken) =>
        ReadAsync(ReplicationStateTable.Read, cancellationToken);

    /// <summary>Says of the actions of an earlier process that ended before their answers that they may have happened; answers how many there were.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    internal Task<int> CompleteInterruptedAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => ActivityTable.CompleteOpen(connection, transaction, new ActivityAnswer(0, Interrupted, at)), cancellationToken);

    /// <summary>The actions that an earlier process could not learn the end of, the newest first.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    internal async Task<ImmutableArray<ActivityItem>> ReadUnsettledAsync(CancellationToken cancellationToken)
    {
        var items = await ReadAsync(ActivityTable.Unsettled, cancellationToken);
        foreach (var item in items)
        {
            _open.Add(item);
        }

        return items;
    }

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

    private static long Begin(SqliteConnection connection, SqliteTransaction transaction, ActivityItem item, long? requestId)
    {
        var id = ActivityTable.Add(connection, transaction, item);
        if (requestId is { } request)
        {
            RequestTable.Link(connection, transaction, request, id);
        }

        return id;
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
            if (answer.IsFinal)
            {
                _open.Remove(answer.Id);
            }

            return true;
        }
        catch (ActivityStoreException exception)
        {
            LogUnwritten(answer.Id, answer.Result.Outcome, exception.Message);
            return false;
        }
    }

    // What another process left open in that file is not ours. And no number is given twice: an answer that is under way must not meet another action.
    private void Adopt(NewRecord record)
    {
        ActivityTable.NumberFrom(record.Connection, record.Transaction, _open.LastId);
        if (!record.IsCopy)
        {
            ActivityTable.CompleteOpen(record.Connection, record.Transaction, new ActivityAnswer(0, Interrupted, record.At));
        }
    }

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await _database.WriteAsync(work, cancellationToken);
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
            return await _database.ReadAsync(work, cancellationToken);
        }
        catch (DatabaseException exception)
        {
            throw new ActivityStoreException(exception.Message, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The answer of action {Id}, {Outcome}, could not be written down and is tried again. {Reason}")]
    private partial void LogUnwritten(long id, ActionOutcome outcome, string reason);
}
