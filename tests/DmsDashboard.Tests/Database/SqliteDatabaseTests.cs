using Dapper;
using DmsDashboard.Database;
using DmsDashboard.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Tests.Database;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Open_NoFileNorFolder_MakesBoth()
    {
        var path = Path.Combine(Path.GetDirectoryName(_temp.Path)!, "a", "b", "x.db");

        using var database = _temp.Open(path);

        Assert.Equal(path, database.Path);
        Assert.True(File.Exists(path));
    }

    [Fact(Timeout = 60_000)]
    public async Task Open_ASecondTime_KeepsWhatIsThere()
    {
        using (var first = Open())
        {
            await first.WriteAsync(static (connection, transaction) => connection.Execute("CREATE TABLE kept (x)", transaction: transaction), Cancelled);
        }

        using var second = Open();

        Assert.Equal(1, await second.ReadAsync(static connection => connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master WHERE name = 'kept'"), Cancelled));
        Assert.Equal(SchemaScripts.All.Length, await second.ReadAsync(static connection => connection.ExecuteScalar<int>("PRAGMA user_version"), Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Open_ForWriting_IsDurable()
    {
        using var database = Open();

        Assert.Equal("wal", await database.WriteAsync(static (connection, transaction) => connection.ExecuteScalar<string>("PRAGMA journal_mode", transaction: transaction), Cancelled));
        Assert.Equal(2, await database.WriteAsync(static (connection, transaction) => connection.ExecuteScalar<int>("PRAGMA synchronous", transaction: transaction), Cancelled));
    }

    [Fact]
    public void Open_MadeByANewerProgram_SaysSo()
    {
        Open().Dispose();
        Execute("PRAGMA user_version = 9999");

        var exception = Assert.Throws<DatabaseException>(Open);

        Assert.StartsWith("Database:Path is", exception.Message, StringComparison.Ordinal);
        Assert.Contains("newer dashboard", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AnotherProgramsDatabase_LeavesItAlone()
    {
        Execute("CREATE TABLE theirs (x)");

        var exception = Assert.Throws<DatabaseException>(Open);

        Assert.Contains("another program's database", exception.Message, StringComparison.Ordinal);
        using var connection = Connect();
        Assert.Equal("theirs", connection.ExecuteScalar<string>("SELECT group_concat(name) FROM sqlite_master"));
    }

    [Fact]
    public void Open_NoDatabase_SaysSo()
    {
        File.WriteAllText(_temp.Path, new string('x', 5_000));

        Assert.Contains("is not an SQLite database", Assert.Throws<DatabaseException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderIsAFile_NamesTheKey()
    {
        File.WriteAllText(_temp.Path, "");

        var exception = Assert.Throws<DatabaseException>(() => _temp.Open(Path.Combine(_temp.Path, "x.db")));

        Assert.StartsWith("Database:Path is", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ByASecondDashboard_IsRefusedUntilTheFirstIsGone()
    {
        using (Open())
        {
            Assert.Contains("another dashboard uses it", Assert.Throws<DatabaseException>(Open).Message, StringComparison.Ordinal);
        }

        Open().Dispose();
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_LockedByAnotherProgram_WritesNothingAndSaysSo()
    {
        using var database = Open();
        using var other = Connect();
        other.Execute("BEGIN EXCLUSIVE");

        var exception = await Assert.ThrowsAsync<DatabaseException>(() => MakeTableAsync(database));

        Assert.Contains("is locked by another program", exception.Message, StringComparison.Ordinal);
        other.Execute("ROLLBACK");
        await MakeTableAsync(database);
    }

    [Fact(Timeout = 60_000)]
    public async Task Open_MadeByTheFirstVersion_BringsItUpToDateAndKeepsWhatIsThere()
    {
        Execute(SchemaScripts.All[0] + "PRAGMA user_version = 1;");
        Execute("INSERT INTO activity (kind, at, target_name, arn, identifier, outcome, sentence, is_seen_at_start) VALUES ('Action', 1, 't', 'a', 'answered', 'Unknown', '', 0), ('Action', 1, 't', 'a', 'open', NULL, '', 0)");

        using var database = Open();

        Assert.Equal("1 answered, 0 open", await database.ReadAsync(static connection => connection.ExecuteScalar<string>("SELECT group_concat(is_settled || ' ' || identifier, ', ') FROM activity"), Cancelled));
    }

    // As a full disk does: the journal is written at the commit.
    [Fact(Timeout = 60_000)]
    public async Task Write_CommitRollsBackByItself_SaysWhyAndTheNextOneWorks()
    {
        using var database = Open();

        var exception = await Assert.ThrowsAsync<DatabaseException>(() => database.WriteAsync(
            static (connection, transaction) =>
            {
                SQLitePCL.raw.sqlite3_commit_hook(connection.Handle, static _ => 1, null);
                return connection.Execute("CREATE TABLE refused (x)", transaction: transaction);
            },
            Cancelled));

        Assert.Contains("constraint failed", exception.Message, StringComparison.Ordinal);
        await database.WriteAsync(
            static (connection, transaction) =>
            {
                SQLitePCL.raw.sqlite3_commit_hook(connection.Handle, null, null);
                return connection.Execute("CREATE TABLE made (x)", transaction: transaction);
            },
            Cancelled);
        Assert.Equal("made", await database.ReadAsync(static connection => connection.ExecuteScalar<string>("SELECT group_concat(name) FROM sqlite_master WHERE name IN ('made', 'refused')"), Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_Always_CannotWrite()
    {
        using var database = Open();

        var exception = await Assert.ThrowsAsync<DatabaseException>(() => database.ReadAsync(static connection => connection.Execute("DELETE FROM activity"), Cancelled));

        Assert.Contains("may not be written to", exception.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Dispose_WhileAWriteIsUnderWay_WaitsForItsEnd()
    {
        var database = Open();
        var (begun, mayEnd) = (new TaskCompletionSource(), false);
        var writing = database.WriteAsync(
            (connection, transaction) =>
            {
                begun.SetResult();
                SpinWait.SpinUntil(() => Volatile.Read(ref mayEnd));
                return connection.Execute("CREATE TABLE made (x)", transaction: transaction);
            },
            Cancelled);
        await begun.Task.WaitAsync(Cancelled);

        var closing = database.DisposeAsync().AsTask();

        Assert.False(closing.IsCompleted);
        Volatile.Write(ref mayEnd, true);
        await writing;
        await closing;
        await Assert.ThrowsAsync<DatabaseException>(() => MakeTableAsync(database));
        using var again = Open();
        Assert.Equal(1, await again.ReadAsync(static connection => connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master WHERE name = 'made'"), Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Dispose_WhileAReadIsUnderWay_WaitsForItsEnd()
    {
        var database = Open();
        var (begun, mayEnd) = (new TaskCompletionSource(), false);
        var reading = database.ReadAsync(
            connection =>
            {
                begun.SetResult();
                SpinWait.SpinUntil(() => Volatile.Read(ref mayEnd));
                return connection.ExecuteScalar<int>("SELECT count(*) FROM activity");
            },
            Cancelled);
        await begun.Task.WaitAsync(Cancelled);

        var closing = database.DisposeAsync().AsTask();

        Assert.False(closing.IsCompleted);
        var late = await Assert.ThrowsAsync<DatabaseException>(() => database.ReadAsync(static connection => connection.ExecuteScalar<int>("SELECT 1"), Cancelled));
        Assert.Contains("is closed", late.Message, StringComparison.Ordinal);
        Volatile.Write(ref mayEnd, true);
        Assert.Equal(0, await reading);
        await closing;
        Assert.Equal([Path.GetFileName(_temp.Path), Path.GetFileName(_temp.Path) + ".lock"], Directory.GetFiles(_temp.Folder).Select(Path.GetFileName).Order());
    }

    public void Dispose() => _temp.Dispose();

    private SqliteDatabase Open() => _temp.Open();

    private static Task<int> MakeTableAsync(SqliteDatabase database) =>
        database.WriteAsync(static (connection, transaction) => connection.Execute("CREATE TABLE made (x)", transaction: transaction), Cancelled);

    private SqliteConnection Connect()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _temp.Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        connection.Execute(sql);
    }
}
