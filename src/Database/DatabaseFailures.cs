using Microsoft.Data.Sqlite;

namespace DmsDashboard.Database;

/// <summary>What SQLite's error codes mean (sqlite.org/rescode.html), in a sentence.</summary>
internal static class DatabaseFailures
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The failure of an open database; <paramref name="path"/> is its file.</summary>
    public static DatabaseException Of(SqliteException exception, string path) => new(Sentence(exception, path), exception);

    /// <summary>The failure to open it at the start: names the setting.</summary>
    public static DatabaseException AtStart(SqliteException exception, string path) =>
        new($"{Key}: {Sentence(exception, path)} Mend it, or name another file, for example --{Key}=data/dms-dashboard.db.", exception);

    /// <summary>The folder or file cannot be made.</summary>
    public static DatabaseException AtStart(Exception exception, string path) =>
        new($"{Key} is '{path}', which cannot be opened: {exception.Message.TrimEnd('.')}. Name a file in a folder that the dashboard may write to, for example --{Key}=data/dms-dashboard.db.", exception);

    public static string Key => $"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Path)}";

    private static string Sentence(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        Busy or Locked => $"The database '{path}' is locked by another program.",
        ReadOnly => $"The database '{path}' may not be written to.",
        InputOutput => $"The disk of the database '{path}' failed ({exception.SqliteExtendedErrorCode}).",
        Corrupt => $"The database '{path}' is damaged.",
        Full => $"The disk of the database '{path}' is full.",
        CannotOpen => $"The database '{path}' cannot be opened.",
        NotADatabase => $"The file '{path}' is not an SQLite database.",
        _ => $"The database '{path}' failed: {exception.Message.TrimEnd('.')}.",
    };
}
