using System.Text.RegularExpressions;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.Progress;

public sealed class ProgressTests
{
    private const string Usual = "usual-mysql-to-aurora";
    private const string OfTask = "task-oracle-to-s3";
    private const string Statistics = "DescribeReplicationTableStatistics";

    private static readonly LocalAwsOptions Loads = new() { Scenario = "loads", Speed = 1 };

    [Fact(Timeout = 180_000)]
    public async Task Entry_OfALoad_CarriesItsEstimate()
    {
        await using var backend = await LoadingAsync();

        foreach (var identifier in (string[])[Usual, OfTask])
        {
            var progress = backend.Entry(identifier).Progress!;
            Assert.True(progress.Finish!.Value.Earliest <= progress.Finish.Value.Latest);
            Assert.Contains("% a minute over the last", progress.Basis, StringComparison.Ordinal);
        }
    }

    [Fact(Timeout = 180_000)]
    public async Task Entry_ThatDoesNotLoad_CarriesNone()
    {
        await using var backend = await Backend.StartPollingAsync();

        Assert.Null(backend.Entry("orders-oracle-to-aurora").Progress);
        Assert.Null(backend.Entry("hr-sqlserver-to-postgres").Progress);
    }

    [Fact(Timeout = 180_000)]
    public async Task Entry_OfALoadThatIsStopped_CarriesNoneAnyMore()
    {
        await using var backend = await LoadingAsync();
        var entry = backend.Entry(Usual);
        Assert.Equal(ActionOutcome.Accepted, (await backend.Actions.StopAsync(entry.Key, Given.Operator, Backend.Cancelled)).Outcome);
        await PollsAsync(backend, 6);

        Assert.Null(backend.Entry(Usual).Progress);
    }

    [Fact(Timeout = 180_000)]
    public async Task Restart_InTheMiddleOfALoad_GoesOnWithTheSameBasis()
    {
        // Each poll is written before the next: else of several that come close together the keeper may write the last one only, and the basis is another one.
        await using var backend = await Backend.StartPollingAsync(Loads, ("Progress:TablesInterval", "00:01:00"));
        await WrittenPollsAsync(backend, 20);
        await PollUntilAsync(backend, async () => backend.Entry(Usual).Progress!.RowsPerSecond is not null && (await HistoryAsync(backend)).Rows.Length > 1);
        await WrittenAsync(backend);
        var before = backend.Entry(Usual).Progress!;

        await backend.RestartAsync();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (backend.Store.Current.FindByIdentifier(Usual) is not [{ Progress.RowsPerSecond: not null }])
        {
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }

        var after = backend.Entry(Usual).Progress!;
        Assert.Equal(WithoutNumbers(before.Basis), WithoutNumbers(after.Basis));
        Assert.NotNull(after.Finish);
        // The sampler may have read once more before the process ended.
        Assert.Equal((await HistoryAsync(backend)).Rows[^1].Rows, after.Rows);
        Assert.True(after.Rows >= before.Rows);
        Assert.NotEmpty(after.Trail);
    }

    [Fact(Timeout = 180_000)]
    public async Task Restart_WithoutTheDatabase_HasNoMoreThanTheMean()
    {
        await using var backend = await LoadingAsync();
        await WrittenAsync(backend);
        await backend.Database.WriteAsync(static (connection, transaction) => Dapper.SqlMapper.Execute(connection, "DELETE FROM progress_sample", transaction: transaction), Backend.Cancelled);

        await backend.RestartAsync();

        await backend.UntilAsync(static snapshot => snapshot.FindByIdentifier(Usual) is [{ Progress: not null }]);
        Assert.DoesNotContain("over the last", backend.Entry(Usual).Progress!.Basis, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180_000)]
    public async Task Tables_OfALoadThatNobodyWatches_AreReadWithinABudget()
    {
        await using var backend = await LoadingAsync(("Progress:TablesInterval", "00:01:00"), ("Progress:RequestsPerSecond", "1"));
        await PollUntilAsync(backend, () => Task.FromResult(backend.Entry(Usual).Progress!.RowsPerSecond is not null));

        var progress = backend.Entry(Usual).Progress!;
        Assert.True(progress.Rows > 0);
        Assert.InRange(progress.RowsPerSecond!.Value, 400, 8 * 1_600);
        Assert.Contains("rows/s, ", progress.Basis, StringComparison.Ordinal);
        Assert.NotEmpty(progress.RunningTables);
        // Eleven replications, one of them with six pages: a round a minute at most.
        var minutes = (int)(backend.Time.GetUtcNow() - Backend.Noon).TotalMinutes;
        Assert.InRange(backend.Aws.Requests.Of(Statistics), 11, (minutes + 2) * 17);
    }

    [Fact(Timeout = 180_000)]
    public async Task Tables_ThatMayNotBeRead_AreAskedForSeldom()
    {
        await using var backend = await LoadingAsync(("Progress:TablesInterval", "00:01:00"));
        backend.Inject(InjectedKind.AccessDenied, Statistics);
        var before = backend.Aws.Requests.Of(Statistics);
        await PollsAsync(backend, 20);

        Assert.InRange(backend.Aws.Requests.Of(Statistics) - before, 0, 3);
        Assert.NotNull(backend.Entry(Usual).Progress!.Finish);
    }

    private static string WithoutNumbers(string basis) => Regex.Replace(basis, "[0-9.,]+", "#");

    // Twenty minutes of a load that has just begun.
    private static async Task<Backend> LoadingAsync(params (string Key, string Value)[] settings)
    {
        var backend = await Backend.StartPollingAsync(Loads, settings);
        await PollsAsync(backend, 20);
        return backend;
    }

    private static async Task WrittenPollsAsync(Backend backend, int count)
    {
        for (var poll = 0; poll < count; poll++)
        {
            await PollsAsync(backend, 1);
            await WrittenAsync(backend);
        }
    }

    private static async Task PollsAsync(Backend backend, int count)
    {
        for (var poll = 0; poll < count; poll++)
        {
            backend.AdvanceAws(backend.Target.PollInterval);
            await backend.NextPollAsync();
        }
    }

    // The sampler and the keeper work beside the polls, at their own pace.
    private static async Task PollUntilAsync(Backend backend, Func<Task<bool>> reached)
    {
        for (var poll = 0; poll < 150 && !await reached(); poll++)
        {
            await PollsAsync(backend, 1);
        }

        Assert.True(await reached());
    }

    private static async Task<LoadHistory> HistoryAsync(Backend backend)
    {
        var entry = backend.Entry(Usual);
        return (await backend.History.ReadLoadsAsync([(entry.Key, LoadPhase.RunOf(entry.Replication.ReplicationStats!))], Backend.Cancelled))[0];
    }

    private static async Task WrittenAsync(Backend backend)
    {
        var (progress, at) = (backend.Entry(Usual).Progress!, backend.Target.CapturedAt);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!IsWritten(await HistoryAsync(backend)))
        {
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }

        bool IsWritten(LoadHistory history) => history.Samples is [.., var last] && at - last.At <= TimeSpan.FromMinutes(1)
            && (progress.RowsAt is not { } readAt || (history.Rows is [.., var rows] && rows.At >= readAt));
    }
}
