using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.LogPlaces;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.LogPlaces;

public sealed class LogGroupPickerTests : ComponentContext
{
    private static readonly ReplicationKey Orders = new("demo", Given.Arn("orders"));

    private readonly AnsweredReadings _readings = new();

    public LogGroupPickerTests()
    {
        Services.AddSingleton(_readings.Store);
        _readings.Answer = static wish => new LogGroups(
            wish.NamePart is null ? [AnsweredReadings.Group("dms-tasks-a"), AnsweredReadings.Group("dms-tasks-b")] : [AnsweredReadings.Group("/aws/rds/instance/orders/postgresql")], null, Given.Noon);
    }

    [Fact(Timeout = 60_000)]
    public async Task Picker_TickedAndShown_EditsTheAddress()
    {
        var chips = await OpenAsync("replications/orders/logs?target=demo&with=dms-tasks-b", new AddedLogGroups("demo", Orders, ["dms-tasks-b"]));

        await TickAsync(chips, "/aws/rds/instance/orders/postgresql");
        await TickAsync(chips, "dms-tasks-b");
        Assert.Equal("2 of 10 log groups, this replication’s among them", chips.Find("[data-room]").TextContent);
        await chips.Find("[data-confirm]").ClickAsync();

        Assert.EndsWith("/replications/orders/logs?target=demo&with=%2Faws%2Frds%2Finstance%2Forders%2Fpostgresql", Address, StringComparison.Ordinal);
        Assert.Empty(chips.FindAll("dialog"));
        Assert.Contains(_readings.Asked, static wish => wish.NamePart == "/aws/rds/");
    }

    [Fact(Timeout = 60_000)]
    public async Task Picker_NameTyped_IsAddedAndABadOneSaysWhy()
    {
        var chips = await OpenAsync("logs/view?target=demo&group=dms-tasks-a", new AddedLogGroups("demo", null, ["dms-tasks-a"]));

        await chips.Find("#pick-name").InputAsync("my group");
        await chips.Find("#pick-name").ChangeAsync("my group");
        Assert.Contains("has no space", chips.Find("#pick-name-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", chips.Find("#pick-name").GetAttribute("aria-invalid"));
        await chips.Find("[data-confirm]").ClickAsync();
        Assert.Single(chips.FindAll("dialog"));

        // At once, and not when the field is left: the button that is being pressed would move away.
        await chips.Find("#pick-name").InputAsync("my/group");
        Assert.Empty(chips.FindAll("#pick-name-problem"));
        await chips.Find("form").SubmitAsync();
        Assert.Equal("", chips.Find("#pick-name").GetAttribute("value"));
        await chips.Find("[data-confirm]").ClickAsync();

        Assert.EndsWith("?target=demo&group=dms-tasks-a&group=my%2Fgroup", Address, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Picker_NameTypedButNotAdded_IsMeantToo()
    {
        var chips = await OpenAsync("logs/view?target=demo&group=dms-tasks-a", new AddedLogGroups("demo", null, ["dms-tasks-a"]));

        await chips.Find("#pick-name").InputAsync("other");
        await chips.Find("[data-confirm]").ClickAsync();

        Assert.EndsWith("group=dms-tasks-a&group=other", Address, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Picker_WordsTyped_NarrowTheLists()
    {
        var chips = await OpenAsync("logs/view", new AddedLogGroups("demo", null, ["x"]));
        chips.WaitForAssertion(() => Assert.Equal(4, chips.FindAll("dialog li").Count));

        await chips.Find("#pick-find").InputAsync("TASKS -a");

        Assert.Equal(["x", "dms-tasks-a"], chips.FindAll("dialog li code").Select(static name => name.TextContent));
    }

    [Fact(Timeout = 60_000)]
    public async Task Picker_GroupOfAReplication_NamesItAndIsFoundByIt()
    {
        Store.Update(static _ => Given.Snapshot(Given.Entry("orders")));
        _readings.Has(AnsweredReadings.Group("dms-serverless-replication-X", static group => group with { Replications = [Orders] }), AnsweredReadings.Group("dms-tasks-a"));
        Go("logs/view");
        var page = Render<SnapshotProvider>(parameters => parameters.AddChildContent<LogGroupPicker>(picker => picker
            .Add(static picker => picker.Added, new AddedLogGroups("demo", null, []))
            .Add(static picker => picker.OnClose, () => { })));
        page.WaitForAssertion(() => Assert.Equal("orders", page.Find("dialog li small").TextContent));

        await page.Find("#pick-find").InputAsync("order");

        Assert.Equal(["dms-serverless-replication-X"], page.FindAll("dialog li code").Select(static name => name.TextContent));
    }

    [Fact(Timeout = 60_000)]
    public async Task Picker_OnAReplication_DoesNotOfferItsOwnGroup()
    {
        Store.Update(static _ => Given.Snapshot(Given.Entry("orders")));
        _readings.Has(AnsweredReadings.Group("dms-serverless-replication-ORDERS"), AnsweredReadings.Group("dms-tasks-a"));
        Go("replications/orders/logs");
        var page = Render<SnapshotProvider>(parameters => parameters.AddChildContent<LogGroupPicker>(picker => picker
            .Add(static picker => picker.Added, new AddedLogGroups("demo", Orders, []))
            .Add(static picker => picker.OnClose, () => { })));
        page.WaitForAssertion(() => Assert.Equal(["dms-tasks-a"], page.FindAll("dialog li code").Select(static name => name.TextContent)));

        await page.Find("#pick-name").InputAsync("dms-serverless-replication-ORDERS");
        await page.Find("form").SubmitAsync();

        Assert.Contains("own log group", page.Find("#pick-name-problem").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Picker_Full_OffersNoMore()
    {
        var chips = await OpenAsync("replications/orders/logs", new AddedLogGroups("demo", Orders, [.. Enumerable.Range(1, 9).Select(static number => $"g{number}")]));

        chips.WaitForAssertion(() => Assert.True(Box(chips, "dms-tasks-a").HasAttribute("disabled")));
        await chips.Find("#pick-name").InputAsync("another");
        await chips.Find("form").SubmitAsync();

        Assert.Contains("take one out first", chips.Find("#pick-name-problem").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Picker_GroupsCannotBeListed_SaysWhyAndTakesNames()
    {
        _readings.Fails("Allow logs:DescribeLogGroups.");

        var chips = await OpenAsync("logs/view", new AddedLogGroups("demo", null, ["x"]));

        chips.WaitForAssertion(() => Assert.Contains("Allow logs:DescribeLogGroups. A name can still be typed", chips.Find("[data-pick-fault]").TextContent, StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Remove_Pressed_TakesTheGroupOutOfTheAddress()
    {
        Go("replications/orders/logs?with=a&with=b");
        var added = new AddedLogGroups("demo", Orders, ["a", "b"]);

        await Remove(added, LogSource.OfGroup("demo", "a")).Find("button[aria-label='Remove a']").ClickAsync();

        Assert.EndsWith("/replications/orders/logs?with=b", Address, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public void Remove_OfTheLastOrTheReplicationsOwn_IsNotOffered()
    {
        Assert.Empty(Remove(new AddedLogGroups("demo", null, ["a"]), LogSource.OfGroup("demo", "a")).FindAll("button"));
        Assert.Empty(Remove(new AddedLogGroups("demo", Orders, ["a"]), LogSource.Of(Orders)).FindAll("button"));
    }

    [Fact]
    public void Added_OfAnyAddress_AreNamesUpToTen()
    {
        var added = AddedLogGroups.Read("demo", Orders, ["a", "a", "no name", .. Enumerable.Range(1, 20).Select(static number => $"g{number}")]);

        Assert.Equal(9, added.Names.Length);
        Assert.Equal(10, added.Sources.Length);
        Assert.Equal(LogSource.Of(Orders), added.Sources[0]);
        Assert.DoesNotContain("no name", added.Names);
        Assert.Contains("‘no name’ in the address is not shown", added.Problem, StringComparison.Ordinal);
        Assert.Contains("names 20 log groups", AddedLogGroups.Read("demo", null, Enumerable.Range(1, 20).Select(static number => $"g{number}")).Problem, StringComparison.Ordinal);
        Assert.Null(AddedLogGroups.Read("demo", null, null).Problem);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _readings.Dispose();
    }

    private static AngleSharp.Dom.IElement Box(IRenderedComponent<AddLogGroups> chips, string name) =>
        chips.FindAll("dialog li").Single(row => row.QuerySelector("code")!.TextContent == name).QuerySelector("input")!;

    private static async Task TickAsync(IRenderedComponent<AddLogGroups> chips, string name)
    {
        chips.WaitForAssertion(() => Assert.NotNull(Box(chips, name)));
        await Box(chips, name).ChangeAsync(true);
    }

    private IRenderedComponent<RemoveLogGroup> Remove(AddedLogGroups added, LogSource source) =>
        Render<RemoveLogGroup>(parameters => parameters.Add(button => button.Added, added).Add(button => button.Source, source));

    private void Go(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private async Task<IRenderedComponent<AddLogGroups>> OpenAsync(string address, AddedLogGroups added)
    {
        Go(address);
        var chips = Render<AddLogGroups>(parameters => parameters.Add(chips => chips.Added, added));
        await chips.Find("[data-add-groups]").ClickAsync();
        chips.WaitForAssertion(() => Assert.DoesNotContain("Reading the log groups", chips.Find("dialog").TextContent, StringComparison.Ordinal));
        return chips;
    }
}
