using Dapper;
using DmsDashboard.Database;
using DmsDashboard.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Tests.Database;

/// <summary>Somebody deletes or replaces the file while the dashboard runs: SQLite would go on writing to the old one, and nobody would ever read that.</summary>
public sealed class ReplacedFileTests : IDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly TempDatabase _other = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory(Timeout = 60_000)]
    [InlineData("file")]
    [InlineData("file and journal")]
    [InlineData("folder")]
    public async Task Write_Deleted_IsRefusedOnceAndGoesOnInANewFile(string what)
    {
        using var database = _temp.Open();
        await WriteAsync(database, "before");
        Delete(what);

        var exception = await Assert.ThrowsAsync<DatabaseException>(() => WriteAsync(database, "refused"));
        await WriteAsync(database, "after");

        Assert.Contains("was deleted or replaced", exception.Message, StringComparison.Ordinal);
        Assert.Equal("after", await ReadAsync(database));
        Assert.Equal(exception.Message, database.LastFailure?.Sentence);
        Assert.Equal("after", ReadAtThePath());
        Assert.Equal(1, database.Record);
        Assert.Contains("Since 2026-11-15 12:00:00 UTC", database.Notice, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_ReplacedByAnother_IsRefusedOnceAndGoesOnThere(bool leavesTheJournal)
    {
        MakeOther("other's");
        using var database = _temp.Open();
        await WriteAsync(database, "before");
        Replace(leavesTheJournal);

        await Assert.ThrowsAsync<DatabaseException>(() => WriteAsync(database, "refused"));
        await WriteAsync(database, "after");

        Assert.Equal("other's, after", ReadAtThePath());
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_ReplacedWithAJournalOfItsOwn_LosesNothingOfThat()
    {
        using var theirs = _other.Open();
        await WriteAsync(theirs, "other's, in the journal");
        using var database = _temp.Open();
        await WriteAsync(database, "before");
        Directory.Move(_temp.Folder, _temp.Folder + "-old");
        Directory.CreateDirectory(_temp.Folder);
        foreach (var end in new[] { "", "-wal" })
        {
            File.Copy(_other.Path + end, _temp.Path + end);
        }

        await Assert.ThrowsAsync<DatabaseException>(() => WriteAsync(database, "refused"));
        await WriteAsync(database, "after");

        Assert.Equal("other's, in the journal, after", ReadAtThePath());
        Directory.Delete(_temp.Folder + "-old", recursive: true);
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_ReplacedByACopyOfItself_IsNoticed()
    {
        using var database = _temp.Open();
        await WriteAsync(database, "before");
        _ = Scalar("PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(_temp.Path, _temp.Path + ".copy");
        await WriteAsync(database, "lost with the file");
        Delete("file and journal");
        File.Move(_temp.Path + ".copy", _temp.Path);

        await Assert.ThrowsAsync<DatabaseException>(() => WriteAsync(database, "refused"));
        await WriteAsync(database, "after");

        Assert.Equal("before, after", ReadAtThePath());
        Assert.NotNull(database.Notice);
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_NewFileCannotBeMade_IsRefusedUntilItCan()
    {
        using var database = _temp.Open();
        Directory.Delete(_temp.Folder, recursive: true);
        await File.WriteAllTextAsync(_temp.Folder, "in the way", Cancelled);

        var first = await Assert.ThrowsAsync<DatabaseException>(() => WriteAsync(database, "refused"));
        var second = await Assert.ThrowsAsync<DatabaseException>(() => WriteAsync(database, "refused"));
        File.Delete(_temp.Folder);
        await Assert.ThrowsAsync<DatabaseException>(() => WriteAsync(database, "refused"));
        await WriteAsync(database, "after");

        Assert.Contains("cannot be begun anew", first.Message, StringComparison.Ordinal);
        Assert.Contains("Database:Path", second.Message, StringComparison.Ordinal);
        Assert.Equal("after", ReadAtThePath());
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_DeletedAndNobodyWrites_BeginsAnew()
    {
        using var database = _temp.Open();
        await WriteAsync(database, "before");
        Delete("folder");

        Assert.Null(await ReadAsync(database));
        Assert.NotNull(database.Notice);
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_LockDeleted_IsTakenAgainWithoutLoss()
    {
        using var database = _temp.Open();
        await WriteAsync(database, "before");
        File.Delete(_temp.Path + ".lock");

        await WriteAsync(database, "after");

        Assert.Equal("before, after", ReadAtThePath());
        Assert.Contains("another dashboard uses it", Assert.Throws<DatabaseException>(() => _temp.Open()).Message, StringComparison.Ordinal);
        Assert.Null(database.Notice);
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_TakenOverByASecondDashboard_IsRefusedUntilThatIsGone()
    {
        using var first = _temp.Open();
        File.Delete(_temp.Path + ".lock");
        using (var second = _temp.Open())
        {
            var exception = await Assert.ThrowsAsync<DatabaseException>(() => WriteAsync(first, "refused"));
            Assert.Contains("another dashboard uses it", exception.Message, StringComparison.Ordinal);
            await WriteAsync(second, "second's");
        }

        await Assert.ThrowsAsync<DatabaseException>(() => WriteAsync(first, "refused"));
        await WriteAsync(first, "after");

        Assert.Equal("second's, after", ReadAtThePath());
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_JournalDeleted_LosesNothing()
    {
        using (var database = _temp.Open())
        {
            await WriteAsync(database, "before");
            File.Delete(_temp.Path + "-wal");
            await WriteAsync(database, "after");
        }

        using var next = _temp.Open();
        Assert.Equal("before, after", await ReadAsync(next));
    }

    public void Dispose()
    {
        _temp.Dispose();
        _other.Dispose();
    }

    private void MakeOther(string text)
    {
        using (_other.Open())
        {
        }

        using var connection = Connect(_other.Path);
        Insert(connection, null, text);
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void Delete(string what)
    {
        if (what == "folder")
        {
            Directory.Delete(_temp.Folder, recursive: true);
            return;
        }

        foreach (var end in what == "file" ? [""] : new[] { "", "-wal", "-shm" })
        {
            File.Delete(_temp.Path + end);
        }
    }

    private void Replace(bool leavesTheJournal)
    {
        if (!leavesTheJournal)
        {
            Delete("file and journal");
        }

        File.Move(_other.Path, _temp.Path, overwrite: true);
    }

    private static Task<int> WriteAsync(SqliteDatabase database, string text) =>
        database.WriteAsync((connection, transaction) => Insert(connection, transaction, text), Cancelled);

    private static int Insert(SqliteConnection connection, SqliteTransaction? transaction, string text) => connection.Execute(
        "INSERT INTO activity (kind, at, target_name, arn, identifier, sentence, is_seen_at_start) VALUES ('StateChange', 1, 't', 'a', 'i', @text, 0)", new { text }, transaction);

    private static Task<string?> ReadAsync(SqliteDatabase database) => database.ReadAsync(static connection => connection.ExecuteScalar<string?>(Sentences), Cancelled);

    private string? ReadAtThePath() => Scalar(Sentences);

    private const string Sentences = "SELECT group_concat(sentence, ', ') FROM activity";

    private string? Scalar(string sql)
    {
        using var connection = Connect(_temp.Path);
        return connection.ExecuteScalar<string?>(sql);
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
