using System.Collections.Immutable;
using DmsDashboard.Database;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Store.History;

/// <summary>
/// Samples in the database, for what must go on after a restart: estimates and drawings. Nobody waits for it and nothing depends on it: what cannot
/// be written is lost, and the log says so once.
/// </summary>
public sealed partial class HistoryStore(SqliteDatabase database, IOptions<HistoryOptions> options, TimeProvider time, ILogger<HistoryStore> logger)
{
    // After a failure the writer is left to those whose record counts.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private DateTimeOffset _notBefore;
    private bool _isFailing;

    /// <summary>Writes a batch in one transaction; false when it is lost.</summary>
    internal async Task<bool> WriteAsync(HistoryBatch batch, CancellationToken cancellationToken)
    {
        if (batch.IsEmpty || time.GetUtcNow() < _notBefore)
        {
            return batch.IsEmpty;
        }

        return await TryAsync((connection, transaction) => Write(connection, transaction, batch), cancellationToken) is not null;
    }

    /// <summary>Thins a bounded number of samples; says how many, or null when that failed.</summary>
    internal Task<int?> ThinAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        TryAsync((connection, transaction) => HistoryThinning.Run(connection, transaction, options.Value, (since, time.GetUtcNow())), cancellationToken);

    /// <summary>Deletes subjects of which nothing is left.</summary>
    internal Task PruneSubjectsAsync(CancellationToken cancellationToken) => TryAsync(
        static (connection, transaction) =>
        {
            SubjectTable.Prune(connection, transaction);
            return 0;
        },
        cancellationToken);

    /// <summary>What is written down of these runs; nothing when it cannot be read.</summary>
    internal Task<ImmutableArray<LoadHistory>> ReadLoadsAsync(ImmutableArray<(ReplicationKey Key, DateTimeOffset? Run)> runs, CancellationToken cancellationToken) =>
        ReadAsync(connection => runs.Select(run => LoadSampleTable.Read(connection, run.Key, run.Run)), cancellationToken);

    /// <summary>The stages of all start-ups that are written down, the oldest first; none when they cannot be read.</summary>
    internal Task<ImmutableArray<StageTime>> ReadStagesAsync(CancellationToken cancellationToken) =>
        ReadAsync<StageTime>(static connection => StageTimeTable.Read(connection), cancellationToken);

    /// <summary>What was found of health and is not over; none when it cannot be read.</summary>
    internal Task<ImmutableArray<HealthNote>> ReadNotesAsync(CancellationToken cancellationToken) =>
        ReadAsync<HealthNote>(static connection => HealthNoteTable.Read(connection), cancellationToken);

    /// <summary>Samples of the tables of a replication, in the order of time; none when they cannot be read.</summary>
    internal Task<ImmutableArray<TableSample>> ReadTablesAsync(ReplicationKey key, DateTimeOffset since, int most, CancellationToken cancellationToken) =>
        ReadAsync(connection => TableSampleTable.Read(connection, key, since, most), cancellationToken);

    /// <summary>Datapoints of a subject, each metric's in the order of time; none when they cannot be read.</summary>
    internal Task<ImmutableArray<MetricSeries>> ReadMetricsAsync(ReplicationKey key, (TimeSpan Period, DateTimeOffset Since, int Most) asked, CancellationToken cancellationToken) =>
        ReadAsync<MetricSeries>(connection => MetricSampleTable.Read(connection, key, asked), cancellationToken);

    private static int Write(SqliteConnection connection, SqliteTransaction transaction, HistoryBatch batch)
    {
        var subjects = SubjectTable.Of(connection, transaction, batch.Subjects);
        LoadSampleTable.Write(connection, transaction, batch.Loads, subjects);
        StageTimeTable.Write(connection, transaction, batch.Stages, subjects);
        TableSampleTable.Write(connection, transaction, batch.Tables, subjects);
        MetricSampleTable.Write(connection, transaction, batch.Metrics, subjects);
        HealthNoteTable.Write(connection, transaction, batch.Notes);
        return subjects.Count;
    }

    private async Task<int?> TryAsync(Func<SqliteConnection, SqliteTransaction, int> work, CancellationToken cancellationToken)
    {
        try
        {
            var count = await database.WriteAsync(work, cancellationToken);
            _isFailing = false;
            return count;
        }
        catch (DatabaseException exception)
        {
            Note(exception);
            _notBefore = time.GetUtcNow() + Pause;
            return null;
        }
    }

    private async Task<ImmutableArray<T>> ReadAsync<T>(Func<SqliteConnection, IEnumerable<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(connection => work(connection).ToImmutableArray(), cancellationToken);
        }
        catch (DatabaseException exception)
        {
            Note(exception);
            return [];
        }
    }

    private void Note(DatabaseException exception)
    {
        if (!_isFailing)
        {
            LogLost(exception.Message);
        }

        _isFailing = true;
    }

    [LoggerMessage(LogLevel.Warning, "The history of progress cannot be kept at present: samples are lost until it can, and nothing else. {Reason}")]
    private partial void LogLost(string reason);
}
