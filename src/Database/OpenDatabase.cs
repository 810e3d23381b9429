using Dapper;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Database;

/// <summary>The file as this process holds it: locked against other dashboards, open for writing, marked with the process's token.</summary>
internal sealed class OpenDatabase : IDisposable
{
    private const int NoSuchTable = 1;

    private readonly DatabaseLock _lock;
    private readonly string _path;
    private readonly string _token;

    private OpenDatabase(DatabaseLock taken, SqliteConnection writer, string path, string token)
    {
        (_lock, Writer, _path, _token) = (taken, writer, path, token);
        IsOwn = IsMarked(null);
        writer.Execute("DELETE FROM owner; INSERT INTO owner (token) VALUES (@token)", new { token });
    }

    public SqliteConnection Writer { get; }

    /// <summary>True when this process wrote to it before, and no other one since.</summary>
    public bool IsOwn { get; }

    /// <summary>True when the path leads elsewhere: SQLite goes on writing to a file that was deleted or replaced, and what it writes is gone with the process.</summary>
    public bool HasMoved => SqliteFile.HasMoved(Writer);

    /// <summary>True when nothing keeps another dashboard from the file any more.</summary>
    public bool IsUnlocked => !_lock.IsThere;

    /// <summary>True when what was just written is in no journal that the next process would find: somebody deleted that.</summary>
    public bool HasLostJournal => new FileInfo(_path + "-wal") is not { Exists: true, Length: > 0 };

    /// <summary>Opens the file, makes it when it is not there, and brings its schema up to date.</summary>
    /// <exception cref="DatabaseException">It cannot be used; the sentence names the setting.</exception>
    public static OpenDatabase Open(string path, DatabaseOptions options, string token)
    {
        DatabaseLock? taken = null;
        SqliteConnection? writer = null;
        try
        {
            DatabaseFolder.Make(Path.GetDirectoryName(path)!);
            taken = DatabaseLock.Take(path);
            writer = DatabaseConnections.ForWriting(path, options);
            return new OpenDatabase(taken, writer, path, token);
        }
        catch (Exception exception) when (exception is DatabaseException or SqliteException or IOException or UnauthorizedAccessException)
        {
            writer?.Dispose();
            taken?.Dispose();
            throw exception switch
            {
                DatabaseException known => known,
                SqliteException refused => DatabaseFailures.AtStart(refused, path),
                _ => DatabaseFailures.AtStart(exception, path),
            };
        }
    }

    /// <summary>True when no other process has taken the file over, and it is still the dashboard's.</summary>
    public bool IsMarked(SqliteTransaction? transaction)
    {
        try
        {
            return Writer.QueryFirstOrDefault<string?>("SELECT token FROM owner", transaction: transaction) == _token;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == NoSuchTable)
        {
            return false;
        }
    }

    public void Dispose()
    {
        var hasMoved = HasMoved;
        if (hasMoved || HasLostJournal)
        {
            EmptyJournal();
        }

        if (hasMoved)
        {
            SqliteFile.KeepJournal(Writer);
        }

        Writer.Dispose();
        _lock.Dispose();
    }

    // What is only in a deleted journal comes into the file. And one that was left behind when its file was replaced would be played into the new one.
    private void EmptyJournal()
    {
        try
        {
            Writer.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The disk is gone or full: there is nothing left to save.
        }
    }
}
