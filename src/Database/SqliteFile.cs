using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DmsDashboard.Database;

/// <summary>What SQLite knows of the file behind a connection (sqlite.org/c3ref/c_fcntl_begin_atomic_write.html), which its .NET wrapper does not pass on.</summary>
internal static class SqliteFile
{
    private const int PersistWal = 10, Moved = 20, Done = 0;

    /// <summary>
    /// True when the path leads to another file by now, or to none: it compares the inode. Always false on Windows, where a file that is open can be
    /// neither deleted nor replaced.
    /// </summary>
    public static bool HasMoved(SqliteConnection connection)
    {
        var answer = 0;
        return sqlite3_file_control(connection.Handle!, "main", Moved, ref answer) == Done && answer != 0;
    }

    /// <summary>Leaves the journal at the path where it is when the connection closes: it may be another file's.</summary>
    public static void KeepJournal(SqliteConnection connection)
    {
        var keep = 1;
        _ = sqlite3_file_control(connection.Handle!, "main", PersistWal, ref keep);
    }

    [DllImport("e_sqlite3", ExactSpelling = true, CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_file_control(sqlite3 connection, [MarshalAs(UnmanagedType.LPUTF8Str)] string database, int operation, ref int argument);
}
