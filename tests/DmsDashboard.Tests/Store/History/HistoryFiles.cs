using DmsDashboard.Database;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Tests.Store.History;

/// <summary>A history on a database file of its own, with the log that it writes.</summary>
internal sealed class HistoryFiles : IDisposable, ILogger<HistoryStore>
{
    private readonly TempDatabase _temp = new();

    public HistoryFiles(HistoryOptions? options = null)
    {
        Database = _temp.Open();
        History = new HistoryStore(Database, Options.Create(options ?? new HistoryOptions()), Clock, this);
    }

    public static readonly ReplicationKey Key = new("production", Given.Arn("orders"));

    public static readonly DateTimeOffset Run = Given.Noon.AddDays(-20);

    public ManualTimeProvider Clock { get; } = new(Given.Noon);

    public SqliteDatabase Database { get; }

    public HistoryStore History { get; }

    /// <summary>What was logged.</summary>
    public List<string> Logged { get; } = [];

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public IDisposable Lock() => new ForeignLock(_temp.Path);

    public static RunSample Sample(DateTimeOffset at, int percent, long? rows = null) =>
        new(Key, Run, new ProgressSample(at, percent, 3, 2, 1, 0), rows is { } count ? new RowSample(at, count) : null);

    public Task<bool> WriteAsync(params IEnumerable<RunSample> samples) => History.WriteAsync(new HistoryBatch { Loads = [.. samples] }, Cancelled);

    public async Task<LoadHistory> ReadAsync(DateTimeOffset? run = null) => Assert.Single(await History.ReadLoadsAsync([(Key, run ?? Run)], Cancelled));

    /// <summary>Thins until nothing is left to be thinned.</summary>
    public async Task ThinAsync()
    {
        while (await History.ThinAsync(DateTimeOffset.UnixEpoch.AddYears(1), Cancelled) > 0)
        {
            // A bounded number at a time.
        }
    }

    public Task<long> CountAsync(string table) => Database.ReadAsync(connection => Dapper.SqlMapper.ExecuteScalar<long>(connection, $"SELECT count(*) FROM {table}"), Cancelled);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Logged.Add(formatter(state, exception));

    public void Dispose()
    {
        Database.Dispose();
        _temp.Dispose();
    }
}
