using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Tests.Alerts;

/// <summary>The dashboard ends at each point between a failure and the answer of a webhook: nothing is lost, and only what may have been sent is sent again.</summary>
public sealed class RestartTests
{
    private const int Patience = 60_000;

    [Fact(Timeout = Patience)]
    public async Task End_BeforeItIsTold_IsToldAfter()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver, WebhookKind.Json, ("Alerts:GroupWindow", "00:00:30"));
        host.Fail("orders");
        await AlertingHost.UntilAsync(async () => (await host.Alerts.ReadOverviewAsync(AlertingHost.Cancelled)).Alerts is [{ Told: null }]);

        await host.RestartAsync();
        await host.Time.AdvanceAsync(TimeSpan.FromSeconds(30), AlertingHost.Cancelled);

        Assert.Equal("orders failed", (await receiver.NextAsync()).Json.GetProperty("text").GetString());
    }

    [Fact(Timeout = Patience)]
    public async Task End_BeforeItIsSent_IsSentAfterAndOnce()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);
        await host.RestartAsync(withSender: false);
        host.Publish("orders", Health.Replicating);
        host.Fail("orders");
        await host.UntilAsync(static state => state.Waiting == 1);

        await host.RestartAsync();
        await receiver.NextAsync();
        await host.UntilAsync(static state => state is { Waiting: 0, Last.State: OutboxState.Delivered });

        await OnlyOtherIsToldAsync(host, receiver);
    }

    [Fact(Timeout = Patience)]
    public async Task End_InTheMiddleOfSending_IsSentAgainUnderTheSameNumber()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);
        await host.RestartAsync(withSender: false);
        host.Publish("orders", Health.Replicating);
        host.Fail("orders");
        var waiting = await host.UntilAsync(static state => state.Waiting == 1);
        // What a process leaves that was killed after it had sent and before it knew the answer.
        Assert.True(await host.Alerts.ClaimAsync(waiting.Oldest!.Id, AlertingHost.Cancelled));

        await host.RestartAsync();

        Assert.Equal(waiting.Oldest.Id, (await receiver.NextAsync()).Id);
        var state = await host.UntilAsync(static state => state is { Waiting: 0, Last.State: OutboxState.Delivered });
        Assert.Equal(2, state.Last!.Attempts);
        Assert.Contains(host.Log.Entries, static entry => entry.Text.Contains("1 messages were being sent", StringComparison.Ordinal));
    }

    [Fact(Timeout = Patience)]
    public async Task End_AskedForWhileItIsSent_WaitsForTheAnswer()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.ThenHang();
        await using var host = await AlertingHost.StartAsync(receiver);
        host.Fail("orders");
        await receiver.NextAsync();

        var ending = host.EndAsync();
        Assert.False(ending.IsCompleted);
        receiver.Release();
        await ending;
        await host.RestartAsync();

        var state = await host.UntilAsync(static state => state.Waiting == 0);
        Assert.Equal(OutboxState.Delivered, state.Last!.State);
        await OnlyOtherIsToldAsync(host, receiver);
    }

    [Fact(Timeout = Patience)]
    public async Task End_AfterTheAnswer_IsNotSentAgain()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);
        host.Fail("orders");
        await receiver.NextAsync();
        await host.UntilAsync(static state => state is { Waiting: 0, Last.State: OutboxState.Delivered });

        await host.RestartAsync();

        await OnlyOtherIsToldAsync(host, receiver);
    }

    [Fact(Timeout = Patience)]
    public async Task End_BetweenTwoTries_GoesOnWhereItWas()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Then(500);
        await using var host = await AlertingHost.StartAsync(receiver);
        host.Fail("orders");
        var first = await receiver.NextAsync();
        var state = await host.UntilAsync(static state => state.Oldest is { State: OutboxState.Waiting, Attempts: 1 });

        await host.RestartAsync();
        await host.NextTryAsync(state);

        Assert.Equal(first.Id, (await receiver.NextAsync()).Id);
    }

    // Were anything sent again, it would come before.
    private static async Task OnlyOtherIsToldAsync(AlertingHost host, WebhookReceiver receiver)
    {
        host.Time.Advance(TimeSpan.FromSeconds(2));
        host.Publish(("orders", Health.Failed), ("stock", Health.Failed));
        Assert.Equal("stock failed", (await receiver.NextAsync()).Json.GetProperty("text").GetString());
    }
}
