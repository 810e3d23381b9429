using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store;

public sealed class ActivityQueryTests : IDisposable
{
    private readonly ActivityFiles _files = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Query_Everything_IsNewestFirstByPages()
    {
        await _files.AddAsync([.. Enumerable.Range(1, 5).Select(static number => ActivityFiles.Change($"r{number}"))]);

        var first = await _files.Activity.QueryAsync(new ActivityQuery { Limit = 2 }, Cancelled);
        var second = await _files.FindAsync(new ActivityQuery { Limit = 2, BeforeId = first[^1].Id });

        Assert.Equal(["r5", "r4"], first.Select(static item => item.Identifier));
        Assert.Equal(["r3", "r2"], second);
    }

    [Fact(Timeout = 60_000)]
    public async Task Query_EachFilter_Narrows()
    {
        await GivenItemsAsync();

        await FindsAsync(new ActivityQuery { Arn = Given.Arn("loads") }, ["loads"]);
        await FindsAsync(new ActivityQuery { TargetName = "staging" }, ["loads"]);
        await FindsAsync(new ActivityQuery { Identifier = "RDER" }, ["orders", "orders"]);
        await FindsAsync(new ActivityQuery { Kinds = [ActivityKind.StateChange] }, ["loads", "orders"]);
        await FindsAsync(new ActivityQuery { Outcomes = [ActionOutcome.Refused, ActionOutcome.Unknown] }, ["orders"]);
        await FindsAsync(new ActivityQuery { Outcomes = [ActionOutcome.Accepted] }, []);
        await FindsAsync(new ActivityQuery { Who = "OKAFOR" }, ["orders"]);
        await FindsAsync(new ActivityQuery { From = Given.Noon.AddMinutes(1) }, ["loads"]);
        await FindsAsync(new ActivityQuery { To = Given.Noon.AddMinutes(1) }, ["orders", "orders"]);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("resume-processing", 1)]
    [InlineData("10.4.18", 1)]
    [InlineData("log is gone", 2)]
    [InlineData("100%", 0)]
    [InlineData("_", 0)]
    [InlineData("\\", 0)]
    [InlineData("' OR 1=1 --", 0)]
    public async Task Query_Text_IsFoundInAnyOfTheWordsAsItIs(string text, int count)
    {
        await GivenItemsAsync();

        Assert.Equal(count, (await _files.FindAsync(new ActivityQuery { Text = text })).Length);
    }

    public void Dispose() => _files.Dispose();

    private async Task FindsAsync(ActivityQuery query, string[] identifiers) =>
        Assert.Equal(identifiers, await _files.FindAsync(query));

    private async Task GivenItemsAsync()
    {
        var id = await _files.Activity.BeginAsync(ActivityFiles.Action("orders"), Cancelled);
        await _files.Activity.CompleteAsync(id, new ActionResult(ActionOutcome.Refused, "It was refused."), Given.Noon);
        await _files.AddAsync(ActivityFiles.Change("orders"), ActivityFiles.Change("loads", Given.Noon.AddMinutes(1)) with { TargetName = "staging" });
    }
}
