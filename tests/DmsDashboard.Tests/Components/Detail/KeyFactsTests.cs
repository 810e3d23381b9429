using Bunit;
using DmsDashboard.Components.Detail;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class KeyFactsTests : ComponentContext
{
    [Fact]
    public void Facts_CountsNotReported_AreNotDrawnAsZero()
    {
        var facts = Show(new ReplicationStats { TablesTotal = 24 });

        Assert.Contains("– of 24", facts, StringComparison.Ordinal);
        Assert.Contains("errors not reported", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_CountsReported_AreToldAsTheyAre()
    {
        var facts = Show(new ReplicationStats { TablesTotal = 24, TablesLoaded = 0, TablesErrored = 0 });

        Assert.Contains("0 of 24", facts, StringComparison.Ordinal);
        Assert.Contains("no table errors", facts, StringComparison.Ordinal);
    }

    private string Show(ReplicationStats stats) =>
        Render<KeyFacts>(parameters => parameters.Add(static facts => facts.Entry, GivenDetail.Entry(GivenDetail.Replication() with { ReplicationStats = stats }))).Find(".dm-keys").TextContent;
}
