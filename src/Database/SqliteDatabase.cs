using Dapper;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Database;

/// <summary>The dashboard's SQLite file: one process, one writer at a time, any number of readers. A write that has returned survives a power cut.</summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly DatabaseLock _lock;
    private readonly SqliteConnection _writer;
    private readonly string _readers;
    private readonly TimeSpan _patience;

    private SqliteDatabase(DatabaseLock taken, SqliteConnection writer, string path, DatabaseOptions options)
    {
        (_lock, _writer, Path) = (taken, writer, path);
        _readers = ConnectionString(path, options, SqliteOpenMode.ReadOnly);
        // As long again as the one ahead may take, so that a queue of writers behind a locked file does not wait without end.
        _patience = 2 * options.BusyTimeout;
    }

    /// <summary>The file, as a full path.</summary>
    public string Path { get; }

    /// <summary>Opens the file, makes it when it is not there, and brings its schema up to date.</summary>
    /// <exception cref="DatabaseException">It cannot be used; the sentence names the setting.</exception>
    public static SqliteDatabase Open(DatabaseOptions options)
    {
        SQLitePCL.Batteries_V2.Init();
        var path = System.IO.Path.GetFullPath(options.Path);
        DatabaseLock? taken = null;
        try
        {
            MakeFolder(System.IO.Path.GetDirectoryName(path)!);
            taken = DatabaseLock.Take(path);
            return new SqliteDatabase(taken, OpenWriter(path, options), path, options);
        }
        catch (Exception exception) when (exception is DatabaseException or SqliteException or IOException or UnauthorizedAccessException)
        {
            taken?.Dispose();
            throw exception switch
            {
                DatabaseException known => known,
                SqliteException refused => DatabaseFailures.AtStart(refused, path),
                _ => DatabaseFailures.AtStart(exception, path),
            };
        }
    }

    /// <summary>Runs <paramref name="work"/> in a transaction of its own and returns when it is on the disk. Once begun it is not cancelled.</summary>
    /// <exception cref="DatabaseException">It could not be written; nothing of it was.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        if (!await _writing.WaitAsync(_patience, cancellationToken))
        {
            throw new DatabaseException($"The database '{Path}' is busy.");
        }

        try
        {
            // SQLite knows no asynchronous calls: a page must not stand still while the disk or another program's lock takes its time.
            return await Task.Run(() => InTransaction(work), CancellationToken.None);
        }
        catch (SqliteException exception)
        {
            throw DatabaseFailures.Of(exception, Path);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Runs <paramref name="work"/> on a connection that sees the last written state and cannot write.</summary>
    /// <exception cref="DatabaseException">It could not be read.</exception>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => Read(work), cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw DatabaseFailures.Of(exception, Path);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _lock.Dispose();
        _writing.Dispose();
    }

    private T InTransaction<T>(Func<SqliteConnection, SqliteTransaction, T> work)
    {
        // SQLite goes on writing to a file that was deleted, and what it writes is gone with the process.
        if (!File.Exists(Path))
        {
            throw new DatabaseException($"The database '{Path}' was deleted while the dashboard runs. Start the dashboard again.");
        }

        using var transaction = _writer.BeginTransaction(deferred: false);
        var result = work(_writer, transaction);
        transaction.Commit();
        return result;
    }

    private T Read<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection(_readers);
        connection.Open();
        return work(connection);
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // Who did what is nobody else's business on this machine.
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static SqliteConnection OpenWriter(string path, DatabaseOptions options)
    {
        var connection = new SqliteConnection(ConnectionString(path, options, SqliteOpenMode.ReadWriteCreate));
        try
        {
            connection.Open();
            // Readers do not wait for the writer, nor it for them; each commit is on the disk before it returns.
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            SchemaScripts.Apply(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string ConnectionString(string path, DatabaseOptions options, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = false,
        DefaultTimeout = (int)Math.Ceiling(options.BusyTimeout.TotalSeconds),
    }.ToString();
}
