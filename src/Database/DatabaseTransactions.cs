using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DmsDashboard.Database;

/// <summary>Runs work in a transaction that is over afterwards, whatever happens.</summary>
internal static class DatabaseTransactions
{
    /// <summary>Commits what <paramref name="work"/> wrote, or nothing of it.</summary>
    /// <exception cref="SqliteException">It could not be written.</exception>
    public static T Run<T>(SqliteConnection connection, Func<SqliteTransaction, T> work)
    {
        try
        {
            return RunOnce(connection, work);
        }
        catch
        {
            // The wrapper does know of a statement in the middle that rolled all back for want of room, and leaves the one below open.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                _ = raw.sqlite3_exec(connection.Handle, "ROLLBACK");
            }

            throw;
        }
    }

    private static T RunOnce<T>(SqliteConnection connection, Func<SqliteTransaction, T> work)
    {
        // Immediate: of two that begin at once, the second sees what the first has done.
        using var transaction = connection.BeginTransaction(deferred: false);
        try
        {
            var result = work(transaction);
            transaction.Commit();
            return result;
        }
        catch
        {
            // A commit for which the disk is full has rolled back by itself. The wrapper does not know, fails at a rollback of its own, and takes
            // the transaction for open ever after: it gets one to roll back.
            if (raw.sqlite3_get_autocommit(connection.Handle) != 0)
            {
                _ = raw.sqlite3_exec(connection.Handle, "BEGIN");
            }

            throw;
        }
    }
}
