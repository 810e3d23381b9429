using DmsDashboard.Database;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace DmsDashboard.Tests.Store;

/// <summary>An activity store on a database file of its own, which can be reopened, locked and filled.</summary>
internal sealed class ActivityFiles : IDisposable
{
    private readonly TempDatabase _temp = new();
    private SqliteDatabase _database;

    public ActivityFiles()
    {
        _database = Open();
        Activity = new ActivityStore(_database, NullLogger<ActivityStore>.Instance);
    }

    public ActivityStore Activity { get; private set; }

    public TempDatabase Place => _temp;

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static ActivityItem Action(string identifier, string operation = "StartReplication") => new()
    {
        Kind = ActivityKind.Action,
        At = Given.Noon,
        TargetName = "production",
        Arn = Given.Arn(identifier),
        Identifier = identifier,
        Operation = operation,
        Parameters = """{"StartReplicationType":"resume-processing"}""",
        Who = "d.okafor",
        From = "10.4.18.22, Firefox",
        StatusBefore = "stopped",
        HealthBefore = Health.Stopped,
    };

    public static ActivityItem Change(string identifier, DateTimeOffset? at = null) => new()
    {
        Kind = ActivityKind.StateChange,
        At = at ?? Given.Noon,
        TargetName = "production",
        Arn = Given.Arn(identifier),
        Identifier = identifier,
        StatusBefore = "running",
        StatusAfter = "stopped",
        HealthBefore = Health.Replicating,
        HealthAfter = Health.Failed,
        Sentence = "The source's log is gone.",
    };

    /// <summary>Another program that holds the file until it is disposed.</summary>
    public IDisposable Lock() => new ForeignLock(_temp.Path);

    /// <summary>What a new process would find.</summary>
    public void Reopen()
    {
        _database.Dispose();
        _database = Open();
        Activity = new ActivityStore(_database, NullLogger<ActivityStore>.Instance);
    }

    /// <summary>As at the end of a process.</summary>
    public void Close() => _database.Dispose();

    /// <summary>Lets the file grow by so many pages at most; 0 is a full disk, null takes the bound away.</summary>
    public Task LimitAsync(int? pages) => DatabaseLimits.SetAsync(_database, pages);

    public Task AddAsync(params ActivityItem[] items) => Activity.AppendAsync(StateChanges.None with { Items = [.. items] }, Cancelled);

    public async Task<string[]> FindAsync(ActivityQuery query) =>
        [.. (await Activity.QueryAsync(query, Cancelled)).Select(static item => item.Identifier)];

    public void Dispose()
    {
        _database.Dispose();
        _temp.Dispose();
    }

    private SqliteDatabase Open() => _temp.Open();
}
