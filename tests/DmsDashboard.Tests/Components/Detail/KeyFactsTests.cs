using Bunit;
using DmsDashboard.Components.Detail;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class KeyFactsTests : ComponentContext
{
    [Fact]
    public void Facts_CountsNotReported_AreNotDrawnAsZero()
    {
        Assert.Contains("– of 24", Show(new ReplicationStats { TablesLoading = 24 }), StringComparison.Ordinal);
        Assert.Contains("24 loading, – queued", Show(new ReplicationStats { TablesLoading = 24 }), StringComparison.Ordinal);
        Assert.Contains("errors not reported", Show(new ReplicationStats { TablesLoaded = 24 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_CountsReported_AreToldAsTheyAre()
    {
        var facts = Show(new ReplicationStats { TablesLoaded = 24, TablesErrored = 0 });

        Assert.Contains("24 of 24", facts, StringComparison.Ordinal);
        Assert.Contains("no table errors", facts, StringComparison.Ordinal);
    }

    private string Show(ReplicationStats stats) =>
        Render<KeyFacts>(parameters => parameters.Add(static facts => facts.Entry, GivenDetail.Entry(GivenDetail.Replication() with { ReplicationStats = stats }))).Find(".dm-keys").TextContent;
}
