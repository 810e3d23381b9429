using Bunit;
using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class LoadEtaTests : ComponentContext
{
    private static readonly LoadProgress Estimated = new()
    {
        Finish = new FinishRange(Given.Noon.AddMinutes(50), Given.Noon.AddMinutes(80)),
        Basis = "about 12,000 rows/s, 1 % a minute over the last 10 min; 3 tables left, the largest decides",
        Rows = 806_000_000,
        RowsPerSecond = 12_000,
        Trail = new EquatableArray<double?>([9_000, null, 12_000]),
        RunningTables = ["EDW.SALES_2025", "EDW.AUDIT"],
    };

    private static readonly LoadProgress Unknown = new() { Basis = "the percentage has stood still at 41% for 14 min" };

    [Fact]
    public void Eta_Estimated_IsARangeWithItsBasis()
    {
        var eta = Render<LoadEta>(parameters => parameters.Add(static eta => eta.Progress, Estimated));

        Assert.Equal("12:50 – 13:20 UTC", eta.Find("[data-finish]").TextContent);
        Assert.Equal("Estimate from " + Estimated.Basis, eta.Find("[data-basis]").TextContent);
        Assert.Equal("12,000 rows/s", eta.Find("[data-rate]").TextContent);
        Assert.Contains("≈ 50 min – 1 h 20 min left", eta.Find("[data-load-eta]").TextContent, StringComparison.Ordinal);
        Assert.Contains("EDW.SALES_2025, EDW.AUDIT", eta.Find(".run").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Eta_NotToBeTold_SaysWhy()
    {
        var eta = Render<LoadEta>(parameters => parameters.Add(static eta => eta.Progress, Unknown));

        Assert.Equal("No estimate yet", eta.Find("[data-finish]").TextContent);
        Assert.Equal("The percentage has stood still at 41% for 14 min", eta.Find("[data-basis]").TextContent);
        Assert.Empty(eta.FindAll("svg"));
    }

    [Fact]
    public void Eta_GapInTheRates_BreaksTheLine()
    {
        var eta = Render<LoadEta>(parameters => parameters.Add(static eta => eta.Progress, Estimated));

        Assert.Equal(2, eta.FindAll("svg polyline").Count);
        Assert.Equal("From 9,000 to 12,000 rows a second in the last hour, 12,000 at last", eta.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void Eta_OverTime_NeverCountsBelowZero()
    {
        Clock.Advance(TimeSpan.FromHours(3));

        var eta = Render<LoadEta>(parameters => parameters.Add(static eta => eta.Progress, Estimated));

        Assert.Contains("≈ 0 min – 0 min left", eta.Find("[data-load-eta]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_Loading_SaysWhatIsLeftAndFromWhat()
    {
        var row = RenderRow(Estimated);

        Assert.Contains("≈ 50 min – 1 h 20 min left", row.Find("[data-eta]").TextContent, StringComparison.Ordinal);
        Assert.Equal($"Estimate from {Estimated.Basis}.", row.Find("[data-eta]").GetAttribute("title"));
        Assert.Contains("estimate from about 12,000 rows/s", row.Find("[data-eta] .vh").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_LoadThatStandsStill_HasNoEstimate() =>
        Assert.StartsWith("no estimate yet", RenderRow(Unknown).Find("[data-eta]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Row_NotLoading_SaysNothingOfIt() => Assert.Empty(RenderRow(null).FindAll("[data-eta]"));

    private IRenderedComponent<ReplicationRow> RenderRow(LoadProgress? progress)
    {
        var entry = Given.Entry("orders", health: Health.Loading).With(static replication => replication with { ReplicationStats = new ReplicationStats { FullLoadProgressPercent = 41, TablesLoaded = 3, TablesLoading = 3 } });
        return Render<ReplicationRow>(parameters => parameters.Add(static row => row.Row, new ListRow(1, entry with { Progress = progress })).Add(static row => row.MayAct, true));
    }
}
