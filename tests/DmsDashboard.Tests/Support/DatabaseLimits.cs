using Dapper;
using DmsDashboard.Database;

namespace DmsDashboard.Tests.Support;

/// <summary>A full disk as SQLite meets it: a file that may not grow.</summary>
internal static class DatabaseLimits
{
    private const int NoLimit = 1_073_741_823;

    /// <summary>Lets the file grow by so many pages more; null takes the bound away.</summary>
    public static Task SetAsync(SqliteDatabase database, int? pages) => database.WriteAsync(
        (connection, transaction) =>
        {
            // Room that deletions left would be used first.
            Assert.Equal(0, connection.ExecuteScalar<int>("PRAGMA freelist_count", transaction: transaction));
            var count = connection.ExecuteScalar<int>("PRAGMA page_count", transaction: transaction);
            return connection.Execute(FormattableString.Invariant($"PRAGMA max_page_count = {(pages is { } more ? count + more : NoLimit)}"), transaction: transaction);
        },
        TestContext.Current.CancellationToken);
}
