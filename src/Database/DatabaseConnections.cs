using Dapper;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Database;

/// <summary>Opens the file for the one writer and for readers.</summary>
internal static class DatabaseConnections
{
    /// <summary>Makes the file when it is not there, and brings its schema up to date.</summary>
    /// <exception cref="SqliteException">It cannot be opened or written.</exception>
    /// <exception cref="DatabaseException">A newer program or another one made it.</exception>
    public static SqliteConnection ForWriting(string path, DatabaseOptions options)
    {
        var connection = Of(path, options, SqliteOpenMode.ReadWriteCreate);
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

    /// <summary>Sees the last written state and cannot write.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteConnection ForReading(string path, DatabaseOptions options)
    {
        var connection = Of(path, options, SqliteOpenMode.ReadOnly);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Of(string path, DatabaseOptions options, SqliteOpenMode mode) => new(new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = false,
        DefaultTimeout = (int)Math.Ceiling(options.BusyTimeout.TotalSeconds),
    }.ToString());
}
