using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Database;

/// <summary>What SQLite's error codes mean (sqlite.org/rescode.html), in a sentence.</summary>
internal static class DatabaseFailures
{
    private const int Error = 1, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The failure of an open database; <paramref name="path"/> is its file.</summary>
    public static DatabaseException Of(SqliteException exception, string path) => new(Sentence(exception, path), exception);

    /// <summary>The failure to open it at the start: names the setting.</summary>
    public static DatabaseException AtStart(SqliteException exception, string path) =>
        new($"{Key}: {Sentence(exception, path)} Mend it, or name another file, for example --{Key}=data/dms-dashboard.db.", exception);

    /// <summary>The folder or file cannot be made.</summary>
    public static DatabaseException AtStart(Exception exception, string path) =>
        new($"{Key} is '{path}', which cannot be opened: {exception.Message.TrimEnd('.')}. Name a file in a folder that the dashboard may write to, for example --{Key}=data/dms-dashboard.db.", exception);

    /// <summary>The file is another one than before: what asked for it is refused once, so that its record is in neither by accident.</summary>
    public static DatabaseException Replaced(string path) =>
        new($"The database '{path}' was deleted or replaced while the dashboard runs. The record goes on in the file that is there now: try again.");

    /// <summary>The file is gone, and there can be no new one for now.</summary>
    public static DatabaseException NotBegunAnew(DatabaseException reason, string path) =>
        new($"The database '{path}' was deleted or replaced while the dashboard runs, and cannot be begun anew. {reason.Message}", reason);

    /// <summary>For everybody who looks at the record afterwards.</summary>
    public static string Notice(string path, DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"The database '{path}' was deleted or replaced while the dashboard runs. Since {at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC the record is in the file that is there now; what was written down before may be missing from it.");

    /// <summary>True for what a read meets whose file was deleted or replaced.</summary>
    public static bool MayBeGone(SqliteException exception) => exception.SqliteErrorCode is Error or InputOutput or Corrupt or CannotOpen or NotADatabase;

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
