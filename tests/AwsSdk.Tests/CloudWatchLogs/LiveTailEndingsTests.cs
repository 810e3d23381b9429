using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.CloudWatchLogs;

public sealed class LiveTailEndingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = 30_000)]
    [InlineData("SessionTimeoutException", typeof(SessionTimeoutException))]
    [InlineData("SessionStreamingException", typeof(SessionStreamingException))]
    public async Task Stream_FaultOfTheSession_IsTheInnerException(string wire, Type expected)
    {
        await using var tail = await LiveTail.StartAsync(Token);
        await using var reader = tail.Stream.GetAsyncEnumerator(Token);
        tail.Send(Frame.Event("sessionUpdate", LiveTail.EmptyUpdate));
        await LiveTail.NextAsync(reader);

        tail.Send(Frame.Exception(wire, """{"message":"Because."}"""));
        var thrown = await Assert.ThrowsAsync<CloudWatchLogsEventStreamException>(() => reader.MoveNextAsync().AsTask());

        Assert.IsType(expected, thrown.InnerException);
        Assert.Equal("Because.", thrown.InnerException.Message);
    }

    [Fact(Timeout = 30_000)]
    public async Task Stream_UnknownEvent_ThrowsWithTheKeyThatIsMissing()
    {
        await using var tail = await LiveTail.StartAsync(Token);
        await using var reader = tail.Stream.GetAsyncEnumerator(Token);

        tail.Send(Frame.Event("sessionPoem", "{}"));
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => reader.MoveNextAsync().AsTask());

        Assert.IsType<CloudWatchLogsEventStreamException>(thrown);
        Assert.Contains(Chain(thrown), inner => inner is KeyNotFoundException);
    }

    [Fact(Timeout = 30_000)]
    public async Task Stream_MalformedEvent_Throws()
    {
        await using var tail = await LiveTail.StartAsync(Token);
        await using var reader = tail.Stream.GetAsyncEnumerator(Token);

        tail.Send(Frame.Event("sessionUpdate", "{\"sessionResults\":7}"));

        await Assert.ThrowsAsync<CloudWatchLogsEventStreamException>(() => reader.MoveNextAsync().AsTask());
    }

    [Fact(Timeout = 30_000)]
    public async Task Stream_ConnectionCut_Throws()
    {
        await using var tail = await LiveTail.StartAsync(Token);
        await using var reader = tail.Stream.GetAsyncEnumerator(Token);
        tail.Send(Frame.Event("sessionStart", LiveTail.Start));
        await LiveTail.NextAsync(reader);

        tail.Cut();

        await Assert.ThrowsAsync<CloudWatchLogsEventStreamException>(() => reader.MoveNextAsync().AsTask());
    }

    [Fact(Timeout = 30_000)]
    public async Task Stream_EndedByTheService_EndsWithoutAFault()
    {
        await using var tail = await LiveTail.StartAsync(Token);
        await using var reader = tail.Stream.GetAsyncEnumerator(Token);

        tail.End();

        Assert.False(await reader.MoveNextAsync());
    }

    [Fact(Timeout = 30_000)]
    public async Task Stream_CancelledWhileItWaits_ThrowsAroundTheCancellationAndCloses()
    {
        await using var tail = await LiveTail.StartAsync(Token);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var reader = tail.Stream.GetAsyncEnumerator(cancel.Token);
        tail.Send(Frame.Event("sessionStart", LiveTail.Start));
        await LiveTail.NextAsync(reader);

        var waiting = reader.MoveNextAsync().AsTask();
        await cancel.CancelAsync();
        var thrown = await Assert.ThrowsAsync<CloudWatchLogsEventStreamException>(() => waiting);

        Assert.IsAssignableFrom<OperationCanceledException>(thrown.InnerException);
        await tail.ClosedByClient.WaitAsync(Token);
    }

    [Fact(Timeout = 30_000)]
    public async Task Stream_TokenOfTheStartCancelled_RunsOn()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var tail = await LiveTail.StartAsync(cancel.Token);
        await using var reader = tail.Stream.GetAsyncEnumerator(Token);
        tail.Send(Frame.Event("sessionStart", LiveTail.Start));
        await LiveTail.NextAsync(reader);

        await cancel.CancelAsync();
        tail.Send(Frame.Event("sessionUpdate", LiveTail.EmptyUpdate));

        Assert.IsType<LiveTailSessionUpdate>(await LiveTail.NextAsync(reader));
    }

    [Fact(Timeout = 30_000)]
    public async Task Response_Disposed_ClosesTheConnection()
    {
        await using var tail = await LiveTail.StartAsync(Token);

        tail.Response.Dispose();

        await tail.ClosedByClient.WaitAsync(Token);
    }

    private static IEnumerable<Exception> Chain(Exception? thrown)
    {
        for (; thrown is not null; thrown = thrown.InnerException)
        {
            yield return thrown;
        }
    }
}
