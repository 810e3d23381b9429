using System.Collections.Immutable;
using DmsDashboard.Database;
using DmsDashboard.Model.Alerts;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.Alerts;

/// <summary>Alerts, silences and the outbox, kept in the database: what it says is written survives the process.</summary>
public sealed class AlertStore(SqliteDatabase database, ActivityStore activity, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly ActivityTicks _ticks = new();
    private ImmutableArray<Silence> _silences = [];
    private ImmutableArray<WebhookFace> _webhooks = [];
    private ImmutableDictionary<AlertKey, Alert> _present = ImmutableDictionary<AlertKey, Alert>.Empty;

    /// <summary>Where alerts are told, as far as it may be shown; none before the start.</summary>
    public ImmutableArray<WebhookFace> Webhooks => _webhooks;

    /// <summary>Those that hold or will, the newest first.</summary>
    public ImmutableArray<Silence> Silences => _silences;

    /// <summary>Another number means another file, which may lack what was written down before.</summary>
    internal int Record => database.Record;

    /// <summary>What is open, quiet and on its way.</summary>
    /// <exception cref="ActivityStoreException">It cannot be read.</exception>
    public Task<AlertOverview> ReadOverviewAsync(CancellationToken cancellationToken) => ReadAsync(
        connection => new AlertOverview(
            [.. AlertTable.Read(connection).Where(static alert => alert.IsOpen).Select(Present).OrderByDescending(static alert => alert.Severity).ThenBy(static alert => alert.Since).ThenBy(static alert => alert.Identifier, StringComparer.Ordinal)],
            [.. SilenceTable.Read(connection).Where(silence => silence.IsLive(time.GetUtcNow()))],
            [.. _webhooks.Select(face => OutboxTable.StateOf(connection, face))]),
        cancellationToken);

    /// <summary>A message of the outbox; null when there is none of that number.</summary>
    /// <exception cref="ActivityStoreException">It cannot be read.</exception>
    public Task<OutboxMessage?> ReadMessageAsync(string id, CancellationToken cancellationToken) => ReadAsync(connection => OutboxTable.Read(connection, id), cancellationToken);

    /// <summary>Puts a message into the outbox.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public Task AddMessageAsync(OutboxMessage message, CancellationToken cancellationToken) => ChangeAsync(
        (connection, transaction) =>
        {
            OutboxTable.Add(connection, transaction, [message]);
            return true;
        },
        cancellationToken);

    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public async Task AddSilenceAsync(Silence silence, CancellationToken cancellationToken)
    {
        await ChangeAsync((connection, transaction) => SilenceTable.Add(connection, transaction, silence), cancellationToken);
        await ReadSilencesAsync(cancellationToken);
    }

    /// <summary>False when it had ended before.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    public async Task<bool> EndSilenceAsync(string id, CancellationToken cancellationToken)
    {
        var isEnded = await ChangeAsync((connection, transaction) => SilenceTable.Remove(connection, transaction, id), cancellationToken);
        await ReadSilencesAsync(cancellationToken);
        return isEnded;
    }

    /// <summary>Yields at once, then whenever something of it has changed.</summary>
    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => _ticks.WatchAsync(cancellationToken);

    /// <summary>Says where alerts are told; once, before anything is.</summary>
    internal void Register(ImmutableArray<WebhookFace> webhooks) => _webhooks = webhooks;

    /// <summary>What an earlier process left of alerts and targets.</summary>
    /// <exception cref="ActivityStoreException">It cannot be read.</exception>
    internal Task<(ImmutableArray<Alert> Alerts, ImmutableArray<string> Targets)> ReadBookAsync(CancellationToken cancellationToken) =>
        ReadAsync(static connection => (AlertTable.Read(connection), AlertTable.Targets(connection)), cancellationToken);

    /// <summary>Reads the silences anew.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    internal async Task ReadSilencesAsync(CancellationToken cancellationToken)
    {
        var found = await ReadAsync(SilenceTable.Read, cancellationToken);
        _silences = [.. found.Where(silence => silence.IsLive(time.GetUtcNow()))];
        _ticks.Raise();
    }

    /// <summary>Writes what one look changed, all or nothing.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    internal async Task WriteAsync(AlertBatch batch, CancellationToken cancellationToken)
    {
        if (batch.IsEmpty)
        {
            return;
        }

        await ChangeAsync(
            (connection, transaction) =>
            {
                AlertTable.Write(connection, transaction, batch);
                OutboxTable.Add(connection, transaction, batch.Messages);
                ActivityTable.AddAll(connection, transaction, batch.Items);
                return true;
            },
            cancellationToken);
        if (!batch.Items.IsEmpty)
        {
            activity.Noted();
        }
    }

    /// <summary>Says what the last poll found of the alerts: their sentences, and since when a condition is absent. They change with each poll and are not written down.</summary>
    internal void Show(AlertBook book)
    {
        if (!ReferenceEquals(Interlocked.Exchange(ref _present, book.Alerts), book.Alerts))
        {
            _ticks.Raise();
        }
    }

    /// <summary>The first message of each webhook that is not settled.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    internal Task<ImmutableArray<OutboxMessage>> ReadHeadsAsync(CancellationToken cancellationToken) => ReadAsync(OutboxTable.ReadHeads, cancellationToken);

    /// <summary>Writes down that it is sent now. False when it is settled by now.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written: then it must not be sent.</exception>
    internal Task<bool> ClaimAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync((connection, transaction) => OutboxTable.TryClaim(connection, transaction, id), cancellationToken);

    /// <summary>Writes down what came of a try, with what the activity tells of it.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    internal async Task AnswerAsync(OutboxMessage message, AlertBatch told, CancellationToken cancellationToken)
    {
        await ChangeAsync(
            (connection, transaction) =>
            {
                ActivityTable.AddAll(connection, transaction, told.Items);
                return OutboxTable.WriteAnswer(connection, transaction, message);
            },
            cancellationToken);
        if (!told.Items.IsEmpty)
        {
            activity.Noted();
        }
    }

    /// <summary>What an earlier process was sending when it ended is sent again; says how many it were.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    internal Task<int> UnclaimAsync(CancellationToken cancellationToken) =>
        ChangeAsync((connection, transaction) => OutboxTable.UnclaimAll(connection, transaction, time.GetUtcNow()), cancellationToken);

    /// <summary>Deletes a bounded number of what is long over; says how many.</summary>
    /// <exception cref="ActivityStoreException">It cannot be written.</exception>
    internal Task<int> PruneAsync(CancellationToken cancellationToken) => ChangeAsync(
        (connection, transaction) => OutboxTable.Prune(connection, transaction, time.GetUtcNow() - Kept) + SilenceTable.Prune(connection, transaction, time.GetUtcNow() - Kept),
        cancellationToken);

    private Alert Present(Alert written) => _present.TryGetValue(written.Key, out var present) && present.Id == written.Id
        ? written with { Sentence = present.Sentence, AbsentSince = present.AbsentSince, IsStartedAgain = present.IsStartedAgain }
        : written;

    private async Task<T> ChangeAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        try
        {
            var result = await database.WriteAsync(work, cancellationToken);
            _ticks.Raise();
            return result;
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
}
