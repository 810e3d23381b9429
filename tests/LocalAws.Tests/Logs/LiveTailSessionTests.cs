using DmsDashboard.LocalAws.Logs.LiveTail;

namespace DmsDashboard.LocalAws.Tests.Logs;

public sealed class LiveTailSessionTests
{
    [Fact(Timeout = 30_000)]
    public async Task Session_SlowClient_KeepsTheTenNewestUpdates()
    {
        var time = new ManualTimeProvider(LogsEndpoint.Noon);
        var sessions = new LiveTailSessions(time);
        using var session = sessions.Start(new LiveTailRequest(["arn"], ["group"], [], [], null), "request");
        var (reading, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var received = new List<DecodedFrame>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var running = session.RunAsync(
            async (frame, cancellation) =>
            {
                received.Add(DecodedFrame.Decode(frame.ToArray()));
                reading.TrySetResult();
                await gate.Task.WaitAsync(cancellation);
            },
            ending.Token);
        await reading.Task;
        for (var second = 1; second <= 15; second++)
        {
            sessions.Offer(new("group", "stream", new(0, second, 0, $"{second}")));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        session.Inject(LiveTailFrames.Exception("SessionStreamingException", "end"), last: true);
        gate.SetResult();
        await running;

        // The exception took the place of an eleventh update.
        Assert.Equal(Enumerable.Range(7, 9).Select(static second => $"{second}"), received.Where(static frame => frame.EventType is "sessionUpdate").SelectMany(static frame => frame.Messages));
    }
}
