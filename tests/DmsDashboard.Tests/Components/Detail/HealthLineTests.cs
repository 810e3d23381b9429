using Bunit;
using DmsDashboard.Components.Detail;
using DmsDashboard.Model;
using DmsDashboard.Tests.Architecture;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class HealthLineTests : ComponentContext
{
    [Fact]
    public void Line_OfOneThatNeedsAttention_IsItsFirstSentenceAndLeadsToTheOverview()
    {
        var line = Show(new HealthReading(Health.AtRisk, "Running, CDC", "1 table failed. The log names the cause; the others go on."));

        Assert.Equal("1 table failed.", line.TextContent.Trim());
        Assert.Equal("1 table failed. The log names the cause; the others go on.", line.GetAttribute("title"));
        Assert.Equal("replications/orders", line.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("risk", line.ClassName, StringComparison.Ordinal);
    }

    // The log's page has no key facts; elsewhere the style sheet goes by the link that is not there.
    [Fact]
    public void Line_OfOneThatIsWell_SaysHowItIsWithoutALink()
    {
        var line = Show(new HealthReading(Health.Replicating, "Running, CDC", ""));

        Assert.Equal("Running, CDC", line.TextContent.Trim());
        Assert.Null(line.GetAttribute("title"));
        Assert.Null(line.QuerySelector("a"));
    }

    [Fact]
    public void Line_WhatAwsWrote_IsWithoutSecrets()
    {
        var line = Show(new HealthReading(Health.Failed, "Failed", "cannot connect with password=hunter2"));

        Assert.DoesNotContain("hunter2", line.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_OfAReplication_SayWhyOnceEach()
    {
        var pages = SourceTree.Files.Where(static file => file.IsUnder("src/Components") && file.Text.Contains("<DetailTabs ", StringComparison.Ordinal)).ToList();

        Assert.Equal(6, pages.Count);
        Assert.All(pages, static page => Assert.Equal(2, page.Text.Split("<HealthLine ").Length + page.Text.Split("<HealthCallout ").Length - 1));
    }

    private AngleSharp.Dom.IElement Show(HealthReading health)
    {
        var entry = Given.Entry("orders") with { Health = health };
        return Render<HealthLine>(parameters => parameters.Add(static line => line.Entry, entry).AddCascadingValue(Given.Snapshot(entry))).Find("[data-why]");
    }
}
