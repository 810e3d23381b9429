using System.Collections.Immutable;
using DmsDashboard.Database;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Store;

/// <summary>What replications were told to do at earlier times, kept in the database: bounded, and without secrets.</summary>
public sealed class SettingsVersionStore(SqliteDatabase database, IOptions<DatabaseOptions> options)
{
    /// <summary>Another number means another file, which may lack what was written down before.</summary>
    internal int Record => database.Record;

    /// <summary>The versions of a replication, the newest first: that is the present one.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    public Task<ImmutableArray<SettingsVersionHead>> ListAsync(ReplicationKey key, CancellationToken cancellationToken) =>
        ReadAsync(connection => SettingsVersionTable.List(connection, key), cancellationToken);

    /// <summary>One of them; null when there is none of that number any more.</summary>
    /// <exception cref="ActivityStoreException">It cannot be read.</exception>
    public Task<SettingsVersion?> ReadAsync(long id, CancellationToken cancellationToken) =>
        ReadAsync(connection => SettingsVersionTable.Read(connection, id), cancellationToken);

    /// <summary>The fingerprint of each replication's last version.</summary>
    /// <exception cref="ActivityStoreException">They cannot be read.</exception>
    internal Task<Dictionary<ReplicationKey, string>> ReadFingerprintsAsync(CancellationToken cancellationToken) =>
        ReadAsync(SettingsVersionTable.Fingerprints, cancellationToken);

    /// <summary>Writes versions down, all or none.</summary>
    /// <exception cref="ActivityStoreException">They cannot be written.</exception>
    internal Task<int> AppendAsync(IReadOnlyCollection<NewSettingsVersion> versions, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => SettingsVersionTable.Add(connection, transaction, versions, options.Value.SettingsVersions), cancellationToken);

    /// <summary>Deletes what is old and of replications that DMS no longer lists.</summary>
    /// <exception cref="ActivityStoreException">They cannot be deleted.</exception>
    internal Task<int> PruneAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        WriteAsync((connection, transaction) => SettingsVersionTable.DeleteBefore(connection, transaction, now - TimeSpan.FromDays(options.Value.ActivityDays)), cancellationToken);

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
}
