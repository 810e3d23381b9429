using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime.EventStreams.Internal;
using DmsDashboard.AwsSdk.Tests.Support;
using InvalidOperationException = Amazon.CloudWatchLogs.Model.InvalidOperationException;

namespace DmsDashboard.AwsSdk.Tests.CloudWatchLogs;

public sealed class StartLiveTailTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Stream_StartAndUpdates_AreReadAsTheyCome()
    {
        await using var tail = await LiveTail.StartAsync(Token);
        await using var reader = tail.Stream.GetAsyncEnumerator(Token);

        tail.Send(Frame.InitialResponse);
        Assert.IsType<InitialResponseEvent>(await LiveTail.NextAsync(reader));

        tail.Send(Frame.Event("sessionStart", LiveTail.Start));
        var start = Assert.IsType<LiveTailSessionStart>(await LiveTail.NextAsync(reader));
        Assert.Equal(("r", "s"), (start.RequestId, start.SessionId));
        Assert.Equal(["arn:g"], start.LogGroupIdentifiers);
        Assert.Empty(start.LogStreamNames);

        tail.Send(Frame.Event(
            "sessionUpdate",
            """
            {"sessionMetadata":{"sampled":true},"sessionResults":[{"logStreamName":"s","logGroupIdentifier":"123456789012:g","message":"Ünïcode {'x': 1}","timestamp":1763700000123,"ingestionTime":1763700000456}],"new":1}
            """));
        var update = Assert.IsType<LiveTailSessionUpdate>(await LiveTail.NextAsync(reader));
        Assert.True(update.SessionMetadata.Sampled);
        var line = Assert.Single(update.SessionResults);
        Assert.Equal(("Ünïcode {'x': 1}", 1763700000123, 1763700000456), (line.Message, line.Timestamp, line.IngestionTime));
        MemberCheck.AllSet(line);

        tail.Send(Frame.Event("sessionUpdate", LiveTail.EmptyUpdate));
        Assert.Empty(Assert.IsType<LiveTailSessionUpdate>(await LiveTail.NextAsync(reader)).SessionResults);

        tail.End();
        Assert.False(await reader.MoveNextAsync());
    }

    [Fact(Timeout = 30_000)]
    public async Task Stream_ResponsesAreLogged_IsNotReadToItsEndFirst()
    {
        await using var tail = await LiveTail.StartAsync(Token, logResponse: true);
        await using var reader = tail.Stream.GetAsyncEnumerator(Token);

        tail.Send(Frame.Event("sessionStart", LiveTail.Start));

        Assert.IsType<LiveTailSessionStart>(await LiveTail.NextAsync(reader));
    }

    [Fact(Timeout = 30_000)]
    public async Task Request_Groups_AreSent()
    {
        await using var tail = await LiveTail.StartAsync(Token);

        Assert.Equal("Logs_20140328.StartLiveTail", tail.Request.Target);
        Assert.Equal("""{"logGroupIdentifiers":["arn:g"]}""", tail.Request.Body);
    }

    [Fact(Timeout = 30_000)]
    public async Task Events_EachFrame_IsRaisedOnceByItsTypeAndOnceAtAll()
    {
        await using var tail = await LiveTail.StartAsync(Token);
        var seen = new List<string>();
        tail.Stream.EventReceived += (_, args) => seen.Add($"any {args.EventStreamEvent.GetType().Name}");
        tail.Stream.InitialResponseReceived += (_, _) => seen.Add("initial");
        tail.Stream.SessionStartReceived += (_, args) => seen.Add($"start {args.EventStreamEvent.SessionId}");
        tail.Stream.SessionUpdateReceived += (_, args) => seen.Add($"update {args.EventStreamEvent.SessionResults.Count}");

        tail.Send(Frame.InitialResponse);
        tail.Send(Frame.Event("sessionStart", LiveTail.Start));
        tail.Send(Frame.Event("sessionUpdate", LiveTail.EmptyUpdate));
        tail.End();
        await foreach (var _ in tail.Stream.WithCancellation(Token))
        {
        }

        Assert.Equal(
            ["any InitialResponseEvent", "initial", "any LiveTailSessionStart", "start s", "any LiveTailSessionUpdate", "update 0"],
            seen);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("AccessDeniedException", typeof(AccessDeniedException), 1)]
    [InlineData("InvalidParameterException", typeof(InvalidParameterException), 1)]
    [InlineData("ResourceNotFoundException", typeof(ResourceNotFoundException), 1)]
    [InlineData("InvalidOperationException", typeof(InvalidOperationException), 1)]
    [InlineData("UnrecognizedClientException", typeof(AmazonCloudWatchLogsException), 1)]
    // Core takes this name for throttling and repeats it, although more sessions will not help.
    [InlineData("LimitExceededException", typeof(LimitExceededException), 2)]
    public async Task Start_Refused_IsTheDeclaredExceptionOrTheServicesOwn(string wire, Type expected, int requests)
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Fault(wire, "Because."));
        using var logs = Given.Logs(endpoint.Url, retries: 1);

        var thrown = await Assert.ThrowsAnyAsync<AmazonCloudWatchLogsException>(
            () => logs.StartLiveTailAsync(new() { LogGroupIdentifiers = ["arn:g"] }, Token));

        Assert.IsType(expected, thrown);
        Assert.Equal(wire, thrown.ErrorCode);
        Assert.Equal("Because.", thrown.Message);
        Assert.Equal(requests, endpoint.Requests.Count);
    }
}
