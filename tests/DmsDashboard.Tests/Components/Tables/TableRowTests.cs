using Bunit;
using DmsDashboard.Components.Tables;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Tables;

public sealed class TableRowTests : ComponentContext
{
    private static readonly TableStatistics Loading = new() { SchemaName = "shop", TableName = "orders", TableState = "Full load", FullLoadRows = 30_000 };

    [Fact]
    public void Row_OfATableThatLoads_ShowsRowsASecondAndDrawsThem()
    {
        var history = new TableHistory(new ReplicationKey("demo", Given.Arn("orders")));
        for (var reading = 0; reading < 10; reading++)
        {
            history.Add([Loading with { FullLoadRows = 3_000 * reading }], Given.Noon.AddSeconds(12 * reading));
        }

        var row = RenderRow(Loading, history.RatesOf([Loading])[0], history);

        Assert.Equal("250", row.Find(".t-rate .ln").TextContent.Trim());
        Assert.Equal("rows/s", row.Find(".t-rate small").TextContent);
        Assert.Equal("250 rows/s over the last 12 s", row.Find(".t-rate").GetAttribute("title"));
        Assert.Equal("rows/s in the last 15 min: 250 to 250", row.Find(".t-rate svg[role=img]").GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("Full load", TableRateState.OneReading, "too little history")]
    [InlineData("Table is being reloaded", TableRateState.Fell, "became smaller")]
    [InlineData("Table completed", TableRateState.NotReported, "does not report")]
    [InlineData("Table completed", TableRateState.Apart, "too far apart")]
    [InlineData("Table error", TableRateState.Resting, "nothing moves")]
    public void Row_WithoutARate_SaysWhyAndShowsNoZero(string state, TableRateState reason, string words)
    {
        var cell = RenderRow(Loading with { TableState = state }, new TableRate(reason), null).Find(".t-rate");

        Assert.Equal("–", cell.QuerySelector(".z")!.TextContent);
        Assert.Contains(words, cell.QuerySelector(".vh")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(words, cell.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Row_OnlyItsRateChanged_IsDrawnAgain()
    {
        var row = RenderRow(Loading, new TableRate(TableRateState.OneReading), null);

        row.Render(parameters => parameters.Add(static row => row.Rate, new TableRate(TableRateState.Known, 3.44, TimeSpan.FromSeconds(12))));

        Assert.Equal("3.4", row.Find(".t-rate .ln").TextContent.Trim());
    }

    [Fact]
    public void Row_NothingChanged_IsNotDrawnAgain()
    {
        var row = RenderRow(Loading with { FullLoadStartTime = Given.Noon.AddMinutes(-1) }, default, null);
        Assert.Contains("1 m 00 s so far", row.Find(".t-time").TextContent, StringComparison.Ordinal);

        // A row that is drawn again tells the time anew.
        Clock.Advance(TimeSpan.FromMinutes(5));
        row.Render(parameters => parameters.Add(static row => row.ReadAt, Given.Noon.AddMinutes(5)));

        Assert.Contains("1 m 00 s so far", row.Find(".t-time").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<TableRow> RenderRow(TableStatistics table, TableRate rate, TableHistory? history) => Render<TableRow>(parameters => parameters
        .Add(static row => row.Table, table)
        .Add(static row => row.Rate, rate)
        .Add(static row => row.History, history)
        .Add(static row => row.ReadAt, Given.Noon.AddSeconds(108))
        .Add(static row => row.MayReload, true)
        .Add(static row => row.Selected, false));
}
