using Bunit;
using DmsDashboard.Components.Detail;
using DmsDashboard.Model;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class RunCardTests : ComponentContext
{
    [Fact]
    public void Stage_WithEarlierStartUps_SaysWhatIsUsualFromHowMany()
    {
        StageTimes.Add([Took("provisioning_capacity", 600), Took("provisioning_capacity", 640), Took("provisioning_capacity", 900), Took("replication_starting", 80)]);

        var card = RenderCard("provisioning_capacity");

        Assert.Contains("usually 10 min 40 s, median of 3", Stage(card, "provisioning_capacity"), StringComparison.Ordinal);
        Assert.Contains("usually 1 min 20 s, median of 1", Stage(card, "replication_starting"), StringComparison.Ordinal);
        Assert.DoesNotContain("usually", Stage(card, "testing_connection"), StringComparison.Ordinal);
    }

    [Fact]
    public void Stage_WithoutEarlierStartUps_KnowsOfProvisioningOnly()
    {
        var card = RenderCard("provisioning_capacity");

        Assert.Contains("usually about 12 min elsewhere", Stage(card, "provisioning_capacity"), StringComparison.Ordinal);
        Assert.Single(card.FindAll("[data-usual]"));
    }

    [Fact]
    public void Stage_NotStarting_SaysNothingOfWhatIsUsual()
    {
        StageTimes.Add([Took("provisioning_capacity", 600)]);

        Assert.Empty(RenderCard("created").FindAll("[data-usual]"));
    }

    [Fact]
    public void Stage_ThatFailed_SaysWhatIsUsualOfItAlone()
    {
        StageTimes.Add([Took("provisioning_capacity", 600), Took("replication_starting", 80), Took("initializing", 5)]);

        var card = RenderCard(Given.Entry("orders", "failed", Health.Failed) with { LatestMessage = new OrchestratorMessage(Given.Noon, "provisioning_capacity", "About it.", "No capacity.") });

        Assert.Contains("usually 10 min 00 s, median of 1", Stage(card, "provisioning_capacity"), StringComparison.Ordinal);
        Assert.Single(card.FindAll("[data-usual]"));
    }

    [Theory]
    [InlineData(Health.AtRisk, null, "loading")]
    [InlineData(Health.AtRisk, -1, "replicating")]
    [InlineData(Health.Loading, null, "loading")]
    [InlineData(Health.Replicating, null, "replicating")]
    public void Stage_Running_HasTheMarkOfItsPhaseWhateverIsWrong(Health health, int? finishedHours, string mark)
    {
        var stats = new ReplicationStats { StartDate = Given.Noon.AddHours(-3), FullLoadStartDate = Given.Noon.AddHours(-2), FullLoadFinishDate = finishedHours is { } hours ? Given.Noon.AddHours(hours) : null };

        var card = RenderCard(Given.Entry("orders", "running", health).With(replication => replication with { ReplicationStats = stats }));

        Assert.Contains(mark, card.Find("[data-stage='running'] svg").ClassName, StringComparison.Ordinal);
    }

    private IRenderedComponent<RunCard> RenderCard(ReplicationEntry entry) => Render<RunCard>(parameters => parameters.Add(static card => card.Entry, entry));

    private IRenderedComponent<RunCard> RenderCard(string status) =>
        Render<RunCard>(parameters => parameters.Add(static card => card.Entry, Given.Entry("orders", status, Health.Starting) with { StatusSince = Given.Noon.AddMinutes(-3) }));

    private static string Stage(IRenderedComponent<RunCard> card, string status) => card.Find($"[data-stage='{status}']").TextContent;

    private static StageTime Took(string stage, int seconds) => new(new ReplicationKey("demo", Given.Arn("other")), stage, Given.Noon.AddDays(-1), TimeSpan.FromSeconds(seconds));
}
