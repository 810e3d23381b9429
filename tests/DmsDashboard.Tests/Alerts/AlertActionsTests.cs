using DmsDashboard.Actions.Alerts;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Alerts;

/// <summary>Tests and silences, as people ask for them.</summary>
public sealed class AlertActionsTests
{
    private const int Patience = 60_000;

    private static readonly ActionOrigin Admin = new("d.okafor", "127.0.0.1, Firefox") { Permissions = RoleCapabilities.Of(Role.Admin) };

    [Fact(Timeout = Patience)]
    public async Task Test_OfAWebhook_ArrivesAndIsRecorded()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);

        var result = await host.Actions.TestAsync("Json 1", Admin, AlertingHost.Cancelled);

        Assert.Equal(ActionOutcome.Accepted, result.Outcome);
        Assert.Equal("test", (await receiver.NextAsync()).Json.GetProperty("kind").GetString());
        var item = Assert.Single(await host.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, AlertingHost.Cancelled));
        Assert.Equal(("TestWebhook", "d.okafor", "Json 1", ActionOutcome.Accepted), (item.Operation, item.Who, item.Identifier, item.Outcome));
    }

    [Fact(Timeout = Patience)]
    public async Task Test_ThatIsNotTaken_SaysWhatWasAnsweredAndIsNotSentAgain()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Then(403, "invalid_token");
        await using var host = await AlertingHost.StartAsync(receiver, WebhookKind.Slack);

        var result = await host.Actions.TestAsync("Slack 1", Admin, AlertingHost.Cancelled);

        Assert.Equal(ActionOutcome.Refused, result.Outcome);
        Assert.Contains("403, invalid_token", result.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, (await host.UntilAsync(static _ => true)).Waiting);
    }

    [Fact(Timeout = Patience)]
    public async Task Anything_ByAnOperator_IsRefusedAndRecorded()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);
        var origin = Admin with { Permissions = RoleCapabilities.Of(Role.Operator) };

        var test = await host.Actions.TestAsync("Json 1", origin, AlertingHost.Cancelled);
        var silence = await host.Actions.SilenceAsync(new SilenceDraft(), origin, AlertingHost.Cancelled);

        Assert.All([test, silence], static result => Assert.Equal(ActionOutcome.NotAllowed, result.Outcome));
        Assert.Equal(2, (await host.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, AlertingHost.Cancelled)).Length);
        Assert.Equal(0, receiver.Count);
        Assert.Empty(host.Alerts.Silences);
    }

    [Fact(Timeout = Patience)]
    public async Task Silence_OfOne_KeepsItQuietUntilItIsEnded()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await AlertingHost.StartAsync(receiver);
        var key = host.Store.Current.FindByIdentifier("orders").Single().Key;

        var made = await host.Actions.SilenceAsync(new SilenceDraft { Replication = key, Note = "Known." }, Admin, AlertingHost.Cancelled);
        host.Fail("orders", "stock");
        var told = await receiver.NextAsync();
        await host.RestartAsync();
        await AlertingHost.UntilAsync(() => Task.FromResult(host.Alerts.Silences.Length == 1));
        var ended = await host.Actions.EndAsync(host.Alerts.Silences[0].Id, Admin, AlertingHost.Cancelled);
        await host.Time.AdvanceAsync(TimeSpan.FromSeconds(30), AlertingHost.Cancelled);

        Assert.Equal(ActionOutcome.Accepted, made.Outcome);
        Assert.Equal("stock failed", told.Json.GetProperty("text").GetString());
        Assert.Equal(ActionOutcome.Accepted, ended.Outcome);
        Assert.Equal("orders failed", (await receiver.NextAsync()).Json.GetProperty("text").GetString());
    }

    [Fact]
    public void Draft_ThatMakesNoSense_IsRefusedWithASentence()
    {
        SilenceDraft[] drafts =
        [
            new() { Until = Given.Noon },
            new() { From = Given.Noon.AddHours(2), Until = Given.Noon.AddHours(1) },
            new() { Week = new SilenceWeek([], new TimeOnly(22, 0), TimeSpan.FromHours(1)) },
            new() { Week = new SilenceWeek([DayOfWeek.Sunday], new TimeOnly(22, 0), TimeSpan.Zero) },
            new() { Note = "two\nlines" },
            new() { Note = new string('x', SilenceDraft.LongestNote + 1) },
        ];

        Assert.All(drafts, static draft => Assert.EndsWith(".", draft.Objection(Given.Noon), StringComparison.Ordinal));
        Assert.Null(new SilenceDraft().Objection(Given.Noon));
    }
}
