using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Alerts;

/// <summary>From a snapshot through the outbox and the wire to a server that fails and recovers.</summary>
public sealed class DeliveryTests
{
    private const int Patience = 60_000;

    [Fact(Timeout = Patience)]
    public async Task Failure_Found_IsToldOnceAndItsEndToo()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);

        host.Fail("orders");
        var opened = await receiver.NextAsync();
        Assert.Equal("orders failed", opened.Json.GetProperty("text").GetString());
        await host.UntilAsync(static state => state is { Waiting: 0, Last.State: OutboxState.Delivered });

        Pass(host, ("orders", Health.Failed));
        Pass(host, ("orders", Health.Replicating));
        var resolved = await receiver.NextAsync();

        Assert.Equal("resolved", resolved.Json.GetProperty("kind").GetString());
        Assert.Equal(2, receiver.Count);
        Assert.NotEqual(opened.Id, resolved.Id);
        var items = await host.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Alert] }, AlertingHost.Cancelled);
        Assert.Equal(["AlertResolved", "AlertOpened"], items.Select(static item => item.Operation));
    }

    [Theory(Timeout = Patience)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(404)]
    [InlineData(0)]
    public async Task Message_NotTaken_IsSentAgainUnderTheSameNumber(int status)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        _ = status == 0 ? receiver.ThenReset() : receiver.Then(status);
        await using var host = await AlertingHost.StartAsync(receiver);

        host.Fail("orders");
        var first = await receiver.NextAsync();
        var state = await host.UntilAsync(static state => state.Oldest is { State: OutboxState.Waiting, Attempts: 1 });
        Assert.InRange(state.Oldest!.NextAt - host.Time.GetUtcNow(), TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(5));
        await host.NextTryAsync(state);
        var second = await receiver.NextAsync();

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Body, second.Body);
        await host.UntilAsync(static state => state is { Waiting: 0, Last: { State: OutboxState.Delivered, Attempts: 2 } });
        Assert.Equal(2, receiver.Count);
    }

    [Fact(Timeout = Patience)]
    public async Task Webhook_ThatAsksForTime_IsGivenIt()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Then(429, retryAfter: "120");
        await using var host = await AlertingHost.StartAsync(receiver);

        host.Fail("orders");
        await receiver.NextAsync();
        var state = await host.UntilAsync(static state => state.Oldest is { State: OutboxState.Waiting, Attempts: 1 });

        Assert.Equal(TimeSpan.FromSeconds(120), state.Oldest!.NextAt - host.Time.GetUtcNow());
        await host.NextTryAsync(state);
        await receiver.NextAsync();
    }

    [Fact(Timeout = Patience)]
    public async Task Webhook_ThatNeverAnswers_IsGivenUpWaitingFor()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.ThenHang();
        await using var host = await AlertingHost.StartAsync(receiver);

        host.Fail("orders");
        await receiver.NextAsync();
        await host.Time.AdvanceAsync(TimeSpan.FromSeconds(10), AlertingHost.Cancelled);
        var state = await host.UntilAsync(static state => state.Oldest is { State: OutboxState.Waiting, Attempts: 1 });

        Assert.Contains("did not answer within 10 s", state.Oldest!.Answer, StringComparison.Ordinal);
        await host.NextTryAsync(state);
        await receiver.NextAsync();
    }

    [Fact(Timeout = Patience)]
    public async Task Webhook_ThatFailsForADay_IsGivenUpAndTheActivitySaysSo()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Then(500).Then(500);
        await using var host = await AlertingHost.StartAsync(receiver);
        host.Fail("orders");
        await receiver.NextAsync();
        var waiting = await host.UntilAsync(static state => state.Oldest is { State: OutboxState.Waiting, Attempts: 1 });

        // Not hour by hour: the next try is due within seconds, and one that was begun on the way would be neither a day later nor given its ten seconds.
        await host.Time.LeapAsync(TimeSpan.FromHours(25), waiting.Oldest!.NextAt, AlertingHost.Cancelled);
        await receiver.NextAsync();
        var state = await host.UntilAsync(static state => state.Waiting == 0);

        Assert.Equal(OutboxState.GivenUp, state.Last!.State);
        var items = await host.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Alert] }, AlertingHost.Cancelled);
        Assert.Contains("tried 2 times", items.Single(static item => item.Operation == "AlertNotDelivered").Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task Message_ThatIsRefusedAsSuch_IsNotSentAgain()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Then(400, "invalid_payload");
        await using var host = await AlertingHost.StartAsync(receiver, WebhookKind.Slack);

        host.Fail("orders");
        await receiver.NextAsync();
        var state = await host.UntilAsync(static state => state.Last is { State: OutboxState.GivenUp });

        Assert.Contains("400, invalid_payload", state.Last!.Answer, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task Redirect_Answered_IsNotFollowed()
    {
        await using var other = await WebhookReceiver.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.ThenRedirect(other.Url.ToString());
        await using var host = await AlertingHost.StartAsync(receiver);

        host.Fail("orders");
        await receiver.NextAsync();
        var state = await host.UntilAsync(static state => state.Oldest is { State: OutboxState.Waiting, Attempts: 1 });

        Assert.Contains("redirect", state.Oldest!.Answer, StringComparison.Ordinal);
        Assert.Equal(0, other.Count);
    }

    [Fact(Timeout = Patience)]
    public async Task Webhook_ThatFails_GetsItsMessagesInTheirOrder()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Then(500);
        await using var host = await AlertingHost.StartAsync(receiver);
        host.Fail("orders");
        await receiver.NextAsync();
        await host.UntilAsync(static state => state.Oldest is { State: OutboxState.Waiting, Attempts: 1 });
        host.Time.Advance(TimeSpan.FromSeconds(1));
        host.Publish("orders", Health.Replicating);
        var state = await host.UntilAsync(static state => state.Waiting == 2);

        await host.NextTryAsync(state);
        var first = await receiver.NextAsync();
        await host.UntilAsync(static state => state.Waiting == 1);
        await host.Time.AdvanceAsync(TimeSpan.FromSeconds(1), AlertingHost.Cancelled);
        var second = await receiver.NextAsync();

        Assert.Equal(["opened", "resolved"], new[] { first, second }.Select(static request => request.Json.GetProperty("kind").GetString()));
    }

    [Fact(Timeout = Patience)]
    public async Task Warning_ForAWebhookOfCriticalOnes_IsNotToldThere()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver, WebhookKind.Json, ("Alerts:Webhooks:0:MinSeverity", "Critical"), ("Alerts:Rules:AtRiskAfter", "00:00:00"));

        host.Time.Advance(TimeSpan.FromSeconds(1));
        host.Publish(("orders", Health.Replicating), ("stock", Health.AtRisk));
        await AlertingHost.UntilAsync(async () => (await host.Alerts.ReadOverviewAsync(AlertingHost.Cancelled)).Alerts is [{ Told: AlertSeverity.Warning }]);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        host.Publish(("orders", Health.Failed), ("stock", Health.AtRisk));

        Assert.Equal("orders failed", (await receiver.NextAsync()).Json.GetProperty("text").GetString());
        Assert.Equal(1, receiver.Count);
    }

    [Fact(Timeout = Patience)]
    public async Task Log_OfAllThat_HoldsNeitherAddressNorSecret()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Then(404, "no such hook: /services/T000/B000/s3cr3tPartOfTheAddress").ThenReset();
        await using var host = await AlertingHost.StartAsync(receiver, WebhookKind.Json, ("Alerts:Webhooks:0:Secret", "correct-horse-battery"));
        host.Fail("orders");
        await receiver.NextAsync();
        await host.NextTryAsync(await host.UntilAsync(static state => state.Oldest is { State: OutboxState.Waiting, Attempts: 1 }));
        await receiver.NextAsync();
        await host.NextTryAsync(await host.UntilAsync(static state => state.Oldest is { State: OutboxState.Waiting, Attempts: 2 }));
        await receiver.NextAsync();
        var state = await host.UntilAsync(static state => state.Waiting == 0);

        string[] texts = [.. host.Log.Entries.Select(static entry => entry.Text), state.ToString(), .. (await host.Activity.QueryAsync(new ActivityQuery(), AlertingHost.Cancelled)).Select(static item => item.ToString())];
        Assert.NotEmpty(host.Log.Entries);
        Assert.All(texts, static text =>
        {
            Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
            Assert.DoesNotContain("correct-horse", text, StringComparison.Ordinal);
        });
    }

    private static void Pass(AlertingHost host, params (string Identifier, Health Health)[] replications)
    {
        host.Time.Advance(TimeSpan.FromSeconds(2));
        host.Publish(replications);
    }
}
