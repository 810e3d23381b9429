using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.TableReadings;

public sealed class TableReaderTests
{
    private const string Serverless = "DescribeReplicationTableStatistics";
    private const string Running = "orders-oracle-to-aurora";
    private const string Stopped = "returns-postgres-to-aurora";
    private const string NeverRan = "hr-sqlserver-to-postgres";

    private static readonly LocalAwsOptions Wide = new() { Scenario = "wide" };

    [Fact(Timeout = 60_000)]
    public async Task Watch_ManyWatchers_ShareOneReading()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var one = Watch(backend, Running);
        await using var other = Watch(backend, Running);

        var tables = await one.UntilAsync(IsRead);
        var same = await other.UntilAsync(IsRead);

        Assert.Same(tables, same);
        Assert.Equal(118, tables.Tables.Length);
        Assert.Equal(tables.Tables.Select(static table => table.FullName).Order(StringComparer.OrdinalIgnoreCase), tables.Tables.Select(static table => table.FullName));
        Assert.Equal(backend.Time.GetUtcNow(), tables.CapturedAt);
        Assert.Equal(1, backend.Aws.Requests.Of(Serverless));
    }

    [Fact(Timeout = 60_000)]
    public async Task Watch_Nobody_ReadsNothing()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using (var watch = Watch(backend, Running))
        {
            await watch.UntilAsync(IsRead);
        }

        await backend.NextPollAsync();
        await backend.NextPollAsync();

        Assert.Equal(0, backend.Tables.WatchedCount);
        Assert.Equal(1, backend.Aws.Requests.Of(Serverless));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_NothingChanged_KeepsTheArrayWithANewTime()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var watch = Watch(backend, Running);
        var before = await watch.UntilAsync(IsRead);
        Assert.Equal(TimeSpan.FromSeconds(12), before.PollInterval);

        await backend.Time.AdvanceAsync(before.PollInterval, Backend.Cancelled);
        var after = await watch.UntilAsync(snapshot => snapshot.CapturedAt > before.CapturedAt);

        Assert.Equal(before.Tables, after.Tables);
        Assert.Equal(before.CapturedAt + before.PollInterval, after.CapturedAt);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_AwsFails_KeepsTheTablesWithTheFaultAndRecovers()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var watch = Watch(backend, Running);
        var good = await watch.UntilAsync(IsRead);
        backend.Inject(InjectedKind.AccessDenied, Serverless);

        await backend.Time.AdvanceAsync(good.PollInterval, Backend.Cancelled);
        var failed = await watch.UntilAsync(static snapshot => snapshot.Fault is not null);

        Assert.Equal((FaultKind.AccessDenied, Serverless), (failed.Fault!.Kind, failed.Fault.Operation));
        Assert.Equal(good.Tables, failed.Tables);
        Assert.Equal(good.CapturedAt, failed.CapturedAt);

        backend.Aws.Faults.Clear();
        await backend.Time.AdvanceAsync(failed.PollInterval, Backend.Cancelled);
        var recovered = await watch.UntilAsync(static snapshot => snapshot.Fault is null);

        Assert.Equal(backend.Time.GetUtcNow(), recovered.CapturedAt);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_AskedForNow_DoesNotWaitForItsTime()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var watch = Watch(backend, Running);
        var before = await watch.UntilAsync(IsRead);
        backend.AdvanceAws(TimeSpan.FromSeconds(30));

        backend.Tables.Refresh(backend.Entry(Running).Key);
        var after = await watch.UntilAsync(snapshot => !ReferenceEquals(snapshot, before));

        Assert.Equal(before.CapturedAt, after.CapturedAt);
        Assert.NotEqual(before.Tables, after.Tables);
        Assert.Equal(2, backend.Aws.Requests.Of(Serverless));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_OfWhatStandsStill_IsSeldomUntilItsStatusChanges()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var watch = Watch(backend, Stopped);
        var before = await watch.UntilAsync(IsRead);
        Assert.Equal(TimeSpan.FromSeconds(60), before.PollInterval);
        backend.Aws.Account.Force(Stopped, new ReplicationOverride { Status = "running" });

        await backend.NextPollAsync();
        var after = await watch.UntilAsync(snapshot => snapshot.CapturedAt > before.CapturedAt);

        Assert.Equal(TimeSpan.FromSeconds(12), after.PollInterval);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_OfATask_AsksTheOtherOperation()
    {
        await using var backend = await Backend.StartPollingAsync();
        var task = backend.Store.Current.Entries.First(static entry => entry.Task is { Status: var status } && status.Is("running"));
        await using var watch = new TablesWatch(backend.Tables, task.Key);

        var tables = await watch.UntilAsync(IsRead);

        Assert.Equal(task.Replication.ReplicationStats?.TablesTotal, tables.Tables.Length);
        Assert.Equal((1, 0), (backend.Aws.Requests.Of("DescribeTableStatistics"), backend.Aws.Requests.Of(Serverless)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_OfWhatNeverRan_SaysWhatAwsSaysAndAsksSeldom()
    {
        await using var backend = await Backend.StartPollingAsync();
        await using var watch = Watch(backend, NeverRan);

        var refused = await watch.UntilAsync(static snapshot => snapshot.Fault is not null);

        Assert.Equal(FaultKind.InvalidState, refused.Fault!.Kind);
        Assert.Empty(refused.Tables);
        Assert.Equal(TimeSpan.FromSeconds(60), refused.PollInterval);
    }

    [Fact(Timeout = 120_000)]
    public async Task Reading_Of60000Tables_ShowsWhatHasComeAndStaysUnderItsBudget()
    {
        await using var backend = await Backend.StartAsync(Wide);
        await backend.PollAsync();
        await backend.UntilAsync(static snapshot => snapshot.Targets is [{ CapturedAt: not null }]);
        await using var watch = Watch(backend, "warehouse-oracle-to-redshift");

        var reading = watch.UntilAsync(IsRead);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!reading.IsCompleted && await timer.WaitForNextTickAsync(Backend.Cancelled))
        {
            backend.Time.Advance(TimeSpan.FromSeconds(0.25));
        }

        var tables = await reading;
        Assert.Equal(60_000, tables.Tables.Length);
        Assert.Equal(120, backend.Aws.Requests.Of(Serverless));
        Assert.Contains(watch.Seen, static snapshot => snapshot is { IsPartial: true, Tables.Length: > 0 and < 60_000 });
        // Ten requests may go at once, the others at two a second; then it rests as long.
        Assert.True(tables.PollInterval >= 2 * TimeSpan.FromSeconds(54), $"{tables.PollInterval}");
    }

    private static bool IsRead(TablesSnapshot snapshot) => snapshot is { CapturedAt: not null, Fault: null };

    private static TablesWatch Watch(Backend backend, string identifier) => new(backend.Tables, backend.Entry(identifier).Key);
}
