using DmsDashboard.Database;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Store;

/// <summary>Looks at the database from outside: what it takes on the disk, and what went wrong with it.</summary>
internal sealed class DatabaseReader(SqliteDatabase database)
{
    public DatabaseStatus Read() => new()
    {
        FileBytes = BytesOf(database.Path),
        JournalBytes = BytesOf($"{database.Path}-wal"),
        LastFailure = database.LastFailure,
        Notice = database.Notice,
    };

    private static long? BytesOf(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? file.Length : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Gone between the two looks, or not for us to see.
            return null;
        }
    }
}
