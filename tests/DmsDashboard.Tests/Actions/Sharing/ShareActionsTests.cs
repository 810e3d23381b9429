using System.Text.Json;
using DmsDashboard.Model;
using DmsDashboard.Model.Shares;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Actions.Sharing;

/// <summary>Making and ending links is for those who may, and is written down.</summary>
public sealed class ShareActionsTests
{
    private static readonly ShareRequest Request = new("Shop platform", [new SharedReplication(new ReplicationKey("demo", "arn:a"), "Orders")], Given.Noon.AddDays(7), "grey heron");

    [Fact(Timeout = 60_000)]
    public async Task Create_ByAnOperator_IsRecordedWithoutTokenOrPasscode()
    {
        await using var backend = await Backend.StartAsync();

        var answer = await backend.Sharing.CreateAsync(Request, Given.Operator with { Way = "OpenId", Subject = "248289761001" }, Backend.Cancelled);

        Assert.Equal(ActionOutcome.Accepted, answer.Result.Outcome);
        Assert.Equal($"{Given.Operator.Who} · OpenId", Assert.Single(await backend.Shares.ListAsync(Backend.Cancelled)).CreatedBy);
        Assert.NotNull(await backend.Shares.FindAsync(answer.Token!, Backend.Cancelled));
        var item = Assert.Single(await ActivityAsync(backend));
        Assert.Equal(("CreateShareLink", "Shop platform", ActionOutcome.Accepted), (item.Operation, item.Identifier, item.Outcome));
        Assert.Equal("""{"Replications":["demo/arn:a as \"Orders\""],"ExpiresAt":"2026-11-22T12:00:00+00:00","AsksForPasscode":true}""", item.Parameters);
        Assert.DoesNotContain(answer.Token!, $"{item.Sentence}{item.Parameters}", StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Create_OfOneThatIsListed_IsRecordedWithItsIdentifierAndTheNameOfItsMaker()
    {
        await using var backend = await Backend.StartAsync();
        var entry = Given.Entry("orders-oracle-to-aurora");
        backend.Store.Update(snapshot => snapshot with { Targets = [Given.Target(Given.Demo, entry)] });

        await backend.Sharing.CreateAsync(Request with { Replications = [new SharedReplication(entry.Key, "Payments")] }, Given.Operator, Backend.Cancelled);

        var parameters = Assert.Single(await ActivityAsync(backend)).Parameters!;
        Assert.Equal($"{entry.Target.Name}/orders-oracle-to-aurora as \"Payments\"", Assert.Single(JsonDocument.Parse(parameters).RootElement.GetProperty("Replications").EnumerateArray()).GetString());
        Assert.DoesNotContain("grey heron", parameters, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Create_ByAViewer_IsRefusedAndRecorded()
    {
        await using var backend = await Backend.StartAsync();

        var answer = await backend.Sharing.CreateAsync(Request, Given.Viewer, Backend.Cancelled);

        Assert.Equal((ActionOutcome.NotAllowed, null), (answer.Result.Outcome, answer.Token));
        Assert.Empty(await backend.Shares.ListAsync(Backend.Cancelled));
        Assert.Equal(ActionOutcome.NotAllowed, Assert.Single(await ActivityAsync(backend)).Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task Create_OfWhatIsWrong_IsRefusedWithTheField()
    {
        await using var backend = await Backend.StartAsync();

        var answer = await backend.Sharing.CreateAsync(Request with { Title = "" }, Given.Operator, Backend.Cancelled);

        Assert.Equal(new ActionResult(ActionOutcome.NotOffered, "Title: write a few words.") { Refusal = ActionRefusal.Request }, answer.Result);
        Assert.Empty(await ActivityAsync(backend));
    }

    [Fact(Timeout = 60_000)]
    public async Task Revoke_ByAViewer_LeavesTheLinkOpen()
    {
        await using var backend = await Backend.StartAsync();
        var token = (await backend.Sharing.CreateAsync(Request, Given.Operator, Backend.Cancelled)).Token!;
        var share = Assert.Single(await backend.Shares.ListAsync(Backend.Cancelled));

        Assert.Equal(ActionOutcome.NotAllowed, (await backend.Sharing.RevokeAsync(share, Given.Viewer, Backend.Cancelled)).Outcome);
        Assert.NotNull(await backend.Shares.FindAsync(token, Backend.Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Revoke_Twice_SaysTheSecondTimeThatItHadEnded()
    {
        await using var backend = await Backend.StartAsync();
        var token = (await backend.Sharing.CreateAsync(Request, Given.Operator, Backend.Cancelled)).Token!;
        var share = Assert.Single(await backend.Shares.ListAsync(Backend.Cancelled));

        Assert.Equal(ActionOutcome.Accepted, (await backend.Sharing.RevokeAsync(share, Given.Operator, Backend.Cancelled)).Outcome);
        var again = await backend.Sharing.RevokeAsync(share, Given.Operator, Backend.Cancelled);
        Assert.Equal((ActionOutcome.NotOffered, "The link 'Shop platform' had ended already."), (again.Outcome, again.Sentence));
        Assert.Null(await backend.Shares.FindAsync(token, Backend.Cancelled));
        Assert.Equal(["RevokeShareLink", "RevokeShareLink", "CreateShareLink"], (await ActivityAsync(backend)).Select(static item => item.Operation));
    }

    private static async Task<IEnumerable<ActivityItem>> ActivityAsync(Backend backend) => await backend.Activity.QueryAsync(new ActivityQuery { Kinds = [ActivityKind.Action] }, Backend.Cancelled);
}
