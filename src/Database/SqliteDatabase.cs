using DmsDashboard.Model.Statuses;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Database;

/// <summary>
/// The dashboard's SQLite file: one process, one writer at a time, any number of readers. A write that has returned survives a power cut, and is in the
/// file that the path names.
/// </summary>
public sealed partial class SqliteDatabase : IDisposable, IAsyncDisposable
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly OpenReads _reading = new();
    private readonly DatabaseOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _token = Guid.NewGuid().ToString("N");
    private readonly TimeSpan _patience;
    private OpenDatabase? _file;
    private bool _isOther;
    private int _record;
    private bool _isClosed;

    private SqliteDatabase(DatabaseOptions options, TimeProvider time, ILogger logger)
    {
        (_options, _time, _logger) = (options, time, logger);
        Path = System.IO.Path.GetFullPath(options.Path);
        // As long again as the one ahead may take, so that a queue of writers behind a locked file does not wait without end.
        _patience = 2 * options.BusyTimeout;
        _file = OpenDatabase.Open(Path, options, _token);
    }

    /// <summary>The file, as a full path.</summary>
    public string Path { get; }

    /// <summary>Grows by one whenever another file takes the place of the former one.</summary>
    public int Record => Volatile.Read(ref _record);

    /// <summary>That another file has taken the place, since when, and what follows; null while that never happened.</summary>
    public string? Notice { get; private set; }

    /// <summary>The last refusal of a read or write since the process began; null while there was none.</summary>
    public DatabaseFailure? LastFailure { get; private set; }

    /// <summary>Runs on a file that takes the place of the former one, before anything else is written to it.</summary>
    public Action<NewRecord>? Adopting { get; set; }

    /// <summary>Opens the file, makes it when it is not there, and brings its schema up to date.</summary>
    /// <exception cref="DatabaseException">It cannot be used; the sentence names the setting.</exception>
    public static SqliteDatabase Open(DatabaseOptions options, TimeProvider time, ILogger<SqliteDatabase> logger)
    {
        SQLitePCL.Batteries_V2.Init();
        return new SqliteDatabase(options, time, logger);
    }

    /// <summary>Runs <paramref name="work"/> in a transaction of its own and returns when it is on the disk. Once begun it is not cancelled.</summary>
    /// <exception cref="DatabaseException">It could not be written; nothing of it was.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        try
        {
            // SQLite knows no asynchronous calls: a page must not stand still while the disk or another program's lock takes its time.
            return await Task.Run(() => Write(work), CancellationToken.None);
        }
        catch (SqliteException exception)
        {
            throw Noted(DatabaseFailures.Of(exception, Path));
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
        if (!_reading.TryEnter())
        {
            throw Closed();
        }

        try
        {
            return await Task.Run(() => Read(work), cancellationToken);
        }
        catch (SqliteException exception) when (DatabaseFailures.MayBeGone(exception))
        {
            return await ReadAgainAsync(work, cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw Noted(DatabaseFailures.Of(exception, Path));
        }
        finally
        {
            _reading.Leave();
        }
    }

    /// <summary>Closes the file once the reads and the write that are under way have ended; none begins afterwards.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, true))
        {
            return;
        }

        // A read that opens the file makes its journal anew: who deletes the folder afterwards would find it there.
        await _reading.CloseAsync();
        // Not for its patience: a write ends by itself, and a file that is closed under it takes the process with it.
        await _writing.WaitAsync();
        try
        {
            _file?.Dispose();
            _file = null;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>The same; where a read or a write is under way it returns before that has ended.</summary>
    public void Dispose() => _ = DisposeAsync().AsTask();

    private DatabaseException Noted(DatabaseException exception)
    {
        LastFailure = new DatabaseFailure(_time.GetUtcNow(), exception.Message);
        return exception;
    }

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (!await _writing.WaitAsync(_patience, cancellationToken))
        {
            throw Noted(new DatabaseException($"The database '{Path}' is busy."));
        }

        if (Volatile.Read(ref _isClosed))
        {
            _writing.Release();
            throw Closed();
        }
    }

    private DatabaseException Closed() => new($"The database '{Path}' is closed: the dashboard ends.");

    // Nobody may have written since the file was deleted, and so nobody noticed.
    private async Task<T> ReadAgainAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        try
        {
            return await Task.Run(
                () =>
                {
                    Usable();
                    return Read(work);
                },
                cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw Noted(DatabaseFailures.Of(exception, Path));
        }
        finally
        {
            _writing.Release();
        }
    }

    private T Read<T>(Func<SqliteConnection, T> work)
    {
        using var connection = DatabaseConnections.ForReading(Path, _options);
        return work(connection);
    }

    private T Write<T>(Func<SqliteConnection, SqliteTransaction, T> work)
    {
        var before = Record;
        var file = Usable();
        if (Record != before)
        {
            throw Noted(DatabaseFailures.Replaced(Path));
        }

        var result = Commit(file, work);
        // Somebody may have come between the look and the commit.
        if (file.HasMoved)
        {
            Usable();
            throw Noted(DatabaseFailures.Replaced(Path));
        }

        if (file.HasLostJournal)
        {
            Reopen();
        }

        return result;
    }

    private T Commit<T>(OpenDatabase file, Func<SqliteConnection, SqliteTransaction, T> work)
    {
        var (isMarked, result) = DatabaseTransactions.Run(file.Writer, transaction => file.IsMarked(transaction) ? (true, work(file.Writer, transaction)) : (false, default(T)!));
        if (!isMarked)
        {
            _isOther = true;
            Reopen();
            throw Noted(DatabaseFailures.Replaced(Path));
        }

        return result;
    }

    private OpenDatabase Usable()
    {
        _isOther |= _file is { HasMoved: true };
        return _isOther || _file is null or { IsUnlocked: true } ? Reopen() : _file;
    }

    // Until it succeeds there is no file, and nothing can be written.
    private OpenDatabase Reopen()
    {
        _file?.Dispose();
        _file = null;
        var file = Open();
        try
        {
            Adopt(file);
            return _file = file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private OpenDatabase Open()
    {
        try
        {
            return OpenDatabase.Open(Path, _options, _token);
        }
        catch (DatabaseException exception)
        {
            throw Noted(DatabaseFailures.NotBegunAnew(exception, Path));
        }
    }

    private void Adopt(OpenDatabase file)
    {
        if (!_isOther && file.IsOwn)
        {
            LogMended(Path);
            return;
        }

        var at = _time.GetUtcNow();
        DatabaseTransactions.Run(
            file.Writer,
            transaction =>
            {
                Adopting?.Invoke(new NewRecord(file.Writer, transaction, file.IsOwn, at));
                return true;
            });
        var notice = DatabaseFailures.Notice(Path, at);
        (Notice, _isOther) = (notice, false);
        Interlocked.Increment(ref _record);
        LogReplaced(notice);
    }

    [LoggerMessage(LogLevel.Warning, "{Notice}")]
    private partial void LogReplaced(string notice);

    [LoggerMessage(LogLevel.Warning, "The lock or the journal of the database '{Path}' was deleted while the dashboard runs. It was made anew; nothing was lost.")]
    private partial void LogMended(string path);
}
