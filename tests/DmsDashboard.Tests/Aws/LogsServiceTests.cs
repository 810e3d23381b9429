using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using FaultKind = DmsDashboard.Model.FaultKind;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Aws;

public sealed class LogsServiceTests
{
    private const string Group = "group";
    private const string Stream = "stream";

    [Theory(Timeout = 30_000)]
    [InlineData(1, "3", true)]
    [InlineData(2, "2 3", true)]
    [InlineData(3, "1 2 3", false)]
    [InlineData(10, "1 2 3", false)]
    public async Task ReadEnd_Limit_GivesTheNewestAndTellsWhetherThereAreOlderOnes(int limit, string messages, bool isTruncated)
    {
        await using var backend = await StartAsync();
        Write(backend, 3);

        var reading = await backend.AwsTarget.Logs.ReadEndAsync(new LogRead(Group, Stream, limit), Backend.Cancelled);

        Assert.Equal(messages, string.Join(' ', reading.Events.Select(static found => found.Message)));
        Assert.Equal(isTruncated, reading.IsTruncated);
        Assert.All(reading.Events, static found => Assert.Equal(Backend.Noon, found.IngestionTime));
    }

    [Fact(Timeout = 30_000)]
    public async Task ReadEnd_MoreThanAPage_ReadsPageByPage()
    {
        await using var backend = await StartAsync();
        // 1 MB is what a page holds.
        for (var line = 1; line <= 40; line++)
        {
            backend.Aws.Account.Logs.Write(Group, Stream, $"{line} {new string('x', 60_000)}");
        }

        var reading = await backend.AwsTarget.Logs.ReadEndAsync(new LogRead(Group, Stream, 100), Backend.Cancelled);

        Assert.Equal(Enumerable.Range(1, 40), reading.Events.Select(static found => int.Parse(found.Message.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.False(reading.IsTruncated);
        Assert.True(backend.Aws.Requests.Of("GetLogEvents") > 2);
    }

    [Fact(Timeout = 30_000)]
    public async Task ReadEnd_Since_LeavesOutWhatIsOlder()
    {
        await using var backend = await StartAsync();
        backend.Aws.Account.Logs.Write(Group, Stream, "old", Backend.Noon.AddMinutes(-2));
        backend.Aws.Account.Logs.Write(Group, Stream, "new", Backend.Noon.AddMinutes(-1));

        var reading = await backend.AwsTarget.Logs.ReadEndAsync(new LogRead(Group, Stream, 10) { Since = Backend.Noon.AddMinutes(-1) }, Backend.Cancelled);

        Assert.Equal(["new"], reading.Events.Select(static found => found.Message));
        Assert.False(reading.IsTruncated);
    }

    [Fact(Timeout = 30_000)]
    public async Task ReadEnd_ALineWithAPassword_HidesIt()
    {
        await using var backend = await StartAsync();
        backend.Aws.Account.Logs.Write(Group, Stream, "connect Server=db;Password=hunter2;Port=1 failed");

        var reading = await backend.AwsTarget.Logs.ReadEndAsync(new LogRead(Group, Stream, 10), Backend.Cancelled);

        Assert.Equal(["connect Server=db;Password=[hidden];Port=1 failed"], reading.Events.Select(static found => found.Message));
    }

    [Fact(Timeout = 30_000)]
    public async Task ReadEnd_NoGroup_IsNotFound()
    {
        await using var backend = await StartAsync();

        var failure = await Assert.ThrowsAsync<DmsServiceException>(() => backend.AwsTarget.Logs.ReadEndAsync(new LogRead(Group, Stream, 10), Backend.Cancelled));

        Assert.Equal(FaultKind.NotFound, failure.Fault.Kind);
    }

    [Fact(Timeout = 30_000)]
    public async Task ListEngineStreams_Several_NamesTheNewestFirst()
    {
        await using var backend = await StartAsync();
        string[] names = ["dms-serverless-serv-res-id-1707510629537-aaaa", "dms-serverless-serv-res-id-1763200000000-bbbb", "dms-serverless-replication-orchestrator-X"];
        foreach (var name in names)
        {
            backend.Aws.Account.Logs.CreateStream(Group, name);
        }

        var streams = await backend.AwsTarget.Logs.ListEngineStreamsAsync(Group, 2, Backend.Cancelled);

        Assert.Equal([names[1], names[0]], streams);
    }

    [Fact(Timeout = 30_000)]
    public async Task StartLiveTail_Cancelled_ClosesTheSessionAtOnce()
    {
        await using var backend = await StartAsync();
        var location = LogLocation.Of(backend.Aws.Account.Identity.ReplicationConfigArn("X"), null);
        backend.Aws.Account.Logs.CreateStream(location.LogGroupName, location.OrchestratorStreamName!);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Backend.Cancelled);
        await using var updates = backend.AwsTarget.Logs.StartLiveTailAsync(location, leaving.Token).GetAsyncEnumerator(leaving.Token);
        Assert.True(await updates.MoveNextAsync());
        Assert.True(updates.Current.IsStart);

        var next = updates.MoveNextAsync();
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    [Fact(Timeout = 30_000)]
    public async Task StartLiveTail_Throttled_IsAskedOnce()
    {
        await using var backend = await StartAsync();
        backend.Inject(InjectedKind.Throttling, "StartLiveTail");
        await using var updates = backend.AwsTarget.Logs.StartLiveTailAsync(LogLocation.Of("arn:aws:dms:eu-central-1:1:replication-config:X", null), Backend.Cancelled).GetAsyncEnumerator(Backend.Cancelled);

        var failure = await Assert.ThrowsAsync<DmsServiceException>(async () => await updates.MoveNextAsync());

        Assert.Equal(FaultKind.Throttled, failure.Fault.Kind);
        Assert.Equal(1, backend.Aws.Requests.Of("StartLiveTail"));
    }

    private static Task<Backend> StartAsync() => Backend.StartAsync(new LocalAwsOptions { Scenario = "empty" });

    private static void Write(Backend backend, int lines)
    {
        for (var line = 1; line <= lines; line++)
        {
            backend.Aws.Account.Logs.Write(Group, Stream, $"{line}");
        }
    }
}
