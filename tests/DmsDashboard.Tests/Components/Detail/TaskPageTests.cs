using System.Reflection;
using Bunit;
using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class TaskPageTests : ComponentContext
{
    public TaskPageTests() => Services.AddSingleton(new LogStore()).AddSingleton(new StageTimes()).AddSingleton(new LogReadingStore());

    public static TheoryData<string> EveryField() =>
        [.. new[] { typeof(ReplicationTask), typeof(ReplicationStats), typeof(ReplicationInstance) }.SelectMany(type => Members(type).Select(member => $"{type.Name}.{member}"))];

    [Theory]
    [MemberData(nameof(EveryField))]
    public void Page_EveryFieldOfATask_IsShown(string field)
    {
        var page = Show(GivenTask.Entry("crm"));

        Assert.NotEmpty(page.Find($"[data-field='{field}']").TextContent.Trim());
    }

    [Fact]
    public void Page_OfATask_HasNoStagesAndNoCapacity()
    {
        var page = Show(GivenTask.Entry("crm"));

        Assert.Empty(page.FindAll("[data-stage], [data-timeline], [data-field='Replication.ProvisionData']"));
        Assert.Contains("dms-prod-2", page.Find("[data-key=instance]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("DCU", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_InstanceThatWasNotRead_StillNamesIt()
    {
        var page = Show(GivenTask.Entry("crm") with { Instance = null });

        Assert.Contains(GivenTask.InstanceArn, page.Find("[data-field='ReplicationInstance.ReplicationInstanceArn']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_StopReason_IsTakenApartAndQuotedWithoutSecrets()
    {
        var page = Show(GivenTask.Entry("crm", "stopped", Health.Failed).WithTask(static task => task with
        {
            StopReason = "Last Error no login with password=hunter2 Stop Reason FATAL_ERROR Error Level FATAL",
            LastFailureMessage = "pwd=hunter2 was refused",
        }));

        Assert.Equal("FATAL_ERROR", page.Find("[data-stop-reason]").TextContent);
        Assert.Equal("error level FATAL", page.Find("[data-stop-level]").TextContent);
        Assert.Contains("••••", page.Find("[data-field='ReplicationTask.LastFailureMessage']").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void StartFromHere_Pressed_OpensTheStartWithTheCheckpoint()
    {
        var entry = GivenTask.Entry("crm", "ready", Health.NotStarted).WithTask(static task => task with { MigrationType = "cdc", RecoveryCheckpoint = "checkpoint:V1#27#mysql" });
        var page = Show(entry);

        page.Find("[data-start-from]").Click();

        var dialogs = Services.GetRequiredService<ActionDialogs>();
        Assert.Equal((entry.Key, ActionChoice.Start, "checkpoint:V1#27#mysql"), (dialogs.Key, dialogs.Choice, dialogs.StartPosition));
    }

    [Fact]
    public void StartFromHere_WhileItRuns_IsOffAndSaysWhy()
    {
        var page = Show(GivenTask.Entry("crm").WithTask(static task => task with { RecoveryCheckpoint = "checkpoint:V1#27#mysql" }));

        var button = page.Find("[data-start-from]");
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.NotEmpty(page.Find($"#{button.GetAttribute("aria-describedby")}").TextContent);
    }

    [Theory]
    [InlineData("NORMAL")]
    [InlineData("STOPPED_AFTER_CACHED_EVENTS")]
    [InlineData("EXPRESS_LICENSE_LIMITS_REACHED")]
    [InlineData("RECYCLE_TASK")]
    public void StopReason_OfTheApi_HasWords(string reason) => Assert.NotEmpty(StopReasonWords.Of(StopReason.Parse($"Stop Reason {reason}")));

    private static IEnumerable<string> Members(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Select(property => property.Name);

    private IRenderedComponent<CascadingValue<DmsSnapshot>> Show(ReplicationEntry entry) => Render<CascadingValue<DmsSnapshot>>(parameters => parameters
        .Add(cascade => cascade.Value, Given.Snapshot(entry))
        .AddChildContent<ReplicationPage>(page => page.Add(each => each.Identifier, "crm")));
}
