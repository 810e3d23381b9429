using Dapper;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Tests.Support;

/// <summary>Another program that has locked the database against writers.</summary>
internal sealed class ForeignLock : IDisposable
{
    private readonly SqliteConnection _connection;

    public ForeignLock(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        _connection.Execute("BEGIN EXCLUSIVE");
    }

    public void Dispose()
    {
        _connection.Execute("ROLLBACK");
        _connection.Dispose();
    }
}
