using Bunit;
using DmsDashboard.Actions;
using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class ChangeCaptureCardTests : ComponentContext
{
    private const string Checkpoint = "checkpoint:V1#27#mysql";

    [Fact]
    public void StartFromHere_ServerlessThatStopped_OpensTheStartThatTakesThePosition()
    {
        var entry = Given.Entry("crm", "stopped", Health.Stopped).With(static replication => replication with
        {
            ReplicationType = "full-load-and-cdc",
            RecoveryCheckpoint = Checkpoint,
            ReplicationStats = new ReplicationStats { FreshStartDate = Given.Noon.AddDays(-2) },
        });

        Show(entry).Find("[data-start-from]").Click();

        var dialogs = Services.GetRequiredService<ActionDialogs>();
        Assert.Equal((entry.Key, Checkpoint), (dialogs.Key, dialogs.StartPosition));
        Assert.Equal("resume-processing", StartOption.First(StartOption.Of(entry, ActionRules.For(entry, null)), entry, dialogs.Choice, dialogs.StartPosition));
    }

    [Theory]
    [InlineData("ready", "It loads first")]
    [InlineData("running", "Stop it first")]
    public void StartFromHere_TaskThatTakesNoPosition_IsOffAndSaysWhy(string status, string words)
    {
        var card = Show(GivenTask.Entry("crm", status, Health.NotStarted).WithTask(static task => task with
        {
            MigrationType = "full-load-and-cdc",
            RecoveryCheckpoint = Checkpoint,
            ReplicationTaskStartDate = null,
            ReplicationTaskStats = null,
        }));

        Assert.Equal("true", card.Find("[data-start-from]").GetAttribute("aria-disabled"));
        Assert.Contains(words, card.Find("#d-from-why").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<CascadingValue<DmsSnapshot>> Show(ReplicationEntry entry) => Render<CascadingValue<DmsSnapshot>>(parameters => parameters
        .Add(cascade => cascade.Value, Given.Snapshot(entry))
        .AddChildContent<ChangeCaptureCard>(card => card.Add(each => each.Entry, entry)));
}
