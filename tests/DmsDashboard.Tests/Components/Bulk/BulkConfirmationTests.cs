using DmsDashboard.Actions.Bulk;
using DmsDashboard.Components.Bulk;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Bulk;

public sealed class BulkConfirmationTests
{
    private static readonly BulkPlanItem Orders = new(Given.Entry("orders"), true, null) { StartReplicationType = "start-replication" };
    private static readonly BulkPlanItem Returns = new(Given.Entry("returns"), false, "It is running already.");

    [Fact]
    public void Confirmed_AsItWasRead_IsSent() =>
        Assert.Equal([new BulkAsk(Orders.Entry.Key, "orders", "start-replication")], BulkConfirmation.Of([Orders, Returns], [Orders, Returns]));

    [Fact]
    public void Confirmed_MayBeStartedBesides_IsNotSent() =>
        Assert.Equal(["orders"], BulkConfirmation.Of([Orders, Returns], [Orders, Returns with { IsIncluded = true, Why = null, StartReplicationType = "start-replication" }]).Select(static ask => ask.Identifier));

    [Fact]
    public void Confirmed_WouldBeAnotherStartNow_IsLeftOutAndSaysSo()
    {
        var ask = Assert.Single(BulkConfirmation.Of([Orders], [Orders with { StartReplicationType = "resume-processing" }]));

        Assert.Equal("It has changed since this was shown, and was left out. It would be resume-processing now, not start-replication.", ask.LeftOut);
    }

    [Fact]
    public void Confirmed_LeftOutOrWarnedOfOrGoneByNow_IsLeftOutAndSaysWhy()
    {
        Assert.EndsWith("left out. It is starting already.", LeftOut(Orders with { IsIncluded = false, Why = "It is starting already." }), StringComparison.Ordinal);
        Assert.EndsWith("left out. AWS may refuse it.", LeftOut(Orders with { Why = "AWS may refuse it." }), StringComparison.Ordinal);
        Assert.EndsWith("left out. It is not in the list any more.", LeftOut(), StringComparison.Ordinal);
    }

    private static string? LeftOut(params BulkPlanItem[] now) => Assert.Single(BulkConfirmation.Of([Orders], now)).LeftOut;
}
