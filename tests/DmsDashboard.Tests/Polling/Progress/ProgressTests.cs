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

    [Fact(Timeout = 60_000)]
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

    [Fact(Timeout = 60_000)]
    public async Task Entry_ThatDoesNotLoad_CarriesNone()
    {
        await using var backend = await Backend.StartPollingAsync();

        Assert.Null(backend.Entry("orders-oracle-to-aurora").Progress);
        Assert.Null(backend.Entry("hr-sqlserver-to-postgres").Progress);
    }

    [Fact(Timeout = 60_000)]
    public async Task Entry_StopsAndResumes_BeginsItsCourseAnew()
    {
        await using var backend = await LoadingAsync();
        var entry = backend.Entry(Usual);
        Assert.Equal(ActionOutcome.Accepted, (await backend.Actions.StopAsync(entry.Key, ActionOrigin.Unknown, Backend.Cancelled)).Outcome);
        await PollsAsync(backend, 6);

        Assert.Null(backend.Entry(Usual).Progress);
    }

    [Fact(Timeout = 60_000)]
    public async Task Restart_InTheMiddleOfALoad_GoesOnWithTheSameBasis()
    {
        await using var backend = await LoadingAsync(("Progress:TablesInterval", "00:01:00"));
        var before = backend.Entry(Usual).Progress!;
        await WrittenAsync(backend);

        await backend.RestartAsync();
        await backend.UntilAsync(static snapshot => snapshot.FindByIdentifier(Usual) is [{ Progress.RowsPerSecond: not null }]);

        var after = backend.Entry(Usual).Progress!;
        Assert.Equal(WithoutNumbers(before.Basis), WithoutNumbers(after.Basis));
        // What hardly moves keeps the estimate of a poll before; the restart works it out anew.
        var little = (before.Finish!.Value.Latest - backend.Time.GetUtcNow()) * 0.1;
        Assert.InRange(after.Finish!.Value.Latest, before.Finish.Value.Latest - little, before.Finish.Value.Latest + little);
        Assert.Equal(before.Rows, after.Rows);
        Assert.NotEmpty(after.Trail);
    }

    [Fact(Timeout = 60_000)]
    public async Task Restart_WithoutTheDatabase_HasNoMoreThanTheMean()
    {
        await using var backend = await LoadingAsync();
        await WrittenAsync(backend);
        await backend.Database.WriteAsync(static (connection, transaction) => Dapper.SqlMapper.Execute(connection, "DELETE FROM progress_sample", transaction: transaction), Backend.Cancelled);

        await backend.RestartAsync();

        await backend.UntilAsync(static snapshot => snapshot.FindByIdentifier(Usual) is [{ Progress: not null }]);
        Assert.DoesNotContain("over the last", backend.Entry(Usual).Progress!.Basis, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tables_OfALoadThatNobodyWatches_AreReadWithinABudget()
    {
        await using var backend = await LoadingAsync(("Progress:TablesInterval", "00:01:00"), ("Progress:RequestsPerSecond", "1"));
        await backend.UntilAsync(static snapshot => snapshot.FindByIdentifier(Usual)[0].Progress is not null);
        await PollsAsync(backend, 20);

        var progress = backend.Entry(Usual).Progress!;
        Assert.True(progress.Rows > 0);
        Assert.InRange(progress.RowsPerSecond!.Value, 400, 8 * 1_600);
        Assert.Contains("rows/s, ", progress.Basis, StringComparison.Ordinal);
        Assert.NotEmpty(progress.RunningTables);
        // Eleven replications, one of them with six pages, in 40 minutes: at most one round a minute.
        Assert.InRange(backend.Aws.Requests.Of(Statistics), 11, 42 * 17);
    }

    [Fact(Timeout = 60_000)]
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

    private static async Task PollsAsync(Backend backend, int count)
    {
        for (var poll = 0; poll < count; poll++)
        {
            backend.AdvanceAws(backend.Target.PollInterval);
            await backend.NextPollAsync();
        }
    }

    // The keeper writes beside the polls.
    private static async Task WrittenAsync(Backend backend)
    {
        var entry = backend.Entry(Usual);
        var run = LoadPhase.RunOf(entry.Replication.ReplicationStats!);
        var at = backend.Target.CapturedAt;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!IsWritten((await backend.History.ReadLoadsAsync([(entry.Key, run)], Backend.Cancelled))[0]))
        {
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }

        bool IsWritten(LoadHistory history) => history.Samples is [.., var last] && at - last.At <= TimeSpan.FromMinutes(1)
            && (entry.Progress!.RowsAt is not { } readAt || (history.Rows is [.., var rows] && rows.At == readAt));
    }
}
