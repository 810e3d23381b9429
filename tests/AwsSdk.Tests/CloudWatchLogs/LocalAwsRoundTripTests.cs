using Amazon.CloudWatchLogs.Model;
using DmsDashboard.AwsSdk.Tests.Support;
using DmsDashboard.LocalAws;

namespace DmsDashboard.AwsSdk.Tests.CloudWatchLogs;

/// <summary>The subset against the embedded endpoint, which shares no code with it.</summary>
public sealed class LocalAwsRoundTripTests
{
    private const string Group = "dms-tasks-orders";
    private const string Stream = "dms-serverless-orders";

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()).AddMinutes(-5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Read_WrittenEvents_ComeBackWithTheirTimes()
    {
        await using var server = await StartAsync();
        server.Account.Logs.Write(Group, Stream, "{'first': \"one\"}", Then);
        server.Account.Logs.Write(Group, Stream, "second", Then.AddSeconds(1));
        using var logs = Given.Logs(server.Url.ToString());

        var group = Assert.Single((await logs.DescribeLogGroupsAsync(new() { LogGroupNamePrefix = Group }, Token)).LogGroups);
        var stream = Assert.Single((await logs.DescribeLogStreamsAsync(new() { LogGroupName = Group }, Token)).LogStreams);
        var got = await logs.GetLogEventsAsync(new() { LogGroupName = Group, LogStreamName = Stream, StartFromHead = true, StartTime = Then.UtcDateTime }, Token);
        var found = await logs.FilterLogEventsAsync(new() { LogGroupIdentifier = group.LogGroupArn, FilterPattern = "second" }, Token);

        Assert.Equal(Stream, stream.LogStreamName);
        Assert.EndsWith(":*", group.Arn, StringComparison.Ordinal);
        Assert.Equal(["{'first': \"one\"}", "second"], got.Events.Select(read => read.Message));
        Assert.Equal(Then.UtcDateTime, got.Events[0].Timestamp);
        Assert.Equal(Then.AddSeconds(1).ToUnixTimeMilliseconds(), Assert.Single(found.Events).Timestamp);
    }

    [Fact(Timeout = 60_000)]
    public async Task Paginator_PagesOfOne_YieldAllEventsAndEnd()
    {
        await using var server = await StartAsync();
        foreach (var number in Enumerable.Range(0, 5))
        {
            server.Account.Logs.Write(Group, Stream, $"{number}", Then.AddSeconds(number));
        }

        using var logs = Given.Logs(server.Url.ToString());
        var request = new GetLogEventsRequest { LogGroupName = Group, LogStreamName = Stream, StartFromHead = true, Limit = 1 };

        var messages = new List<string>();
        await foreach (var read in logs.Paginators.GetLogEvents(request).Events.WithCancellation(Token))
        {
            messages.Add(read.Message);
        }

        Assert.Equal(["0", "1", "2", "3", "4"], messages);
    }

    [Fact(Timeout = 60_000)]
    public async Task LiveTail_EventWrittenWhileItRuns_Arrives()
    {
        await using var server = await StartAsync();
        server.Account.Logs.CreateStream(Group, Stream);
        using var logs = Given.Logs(server.Url.ToString());
        var group = Assert.Single((await logs.DescribeLogGroupsAsync(Token)).LogGroups);
        using var tail = await logs.StartLiveTailAsync(new() { LogGroupIdentifiers = [group.LogGroupArn] }, Token);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);

        LiveTailSessionLogEvent? arrived = null;
        await foreach (var received in tail.ResponseStream.WithCancellation(enough.Token))
        {
            if (received is LiveTailSessionStart)
            {
                server.Account.Logs.Write(Group, Stream, "hello", Then);
            }
            else if (received is LiveTailSessionUpdate { SessionResults: [var first, ..] })
            {
                arrived = first;
                break;
            }
        }

        Assert.Equal("hello", arrived!.Message);
        Assert.Equal(Then.ToUnixTimeMilliseconds(), arrived.Timestamp);
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_StreamThatIsNotThere_IsTheTypedException()
    {
        await using var server = await StartAsync();
        using var logs = Given.Logs(server.Url.ToString());

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => logs.GetLogEventsAsync(new() { LogGroupName = Group, LogStreamName = "no" }, Token));
    }

    private static Task<LocalAwsServer> StartAsync() =>
        LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "empty" }, TimeProvider.System, null, Token);
}
