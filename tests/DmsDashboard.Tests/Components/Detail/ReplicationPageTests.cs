using System.Reflection;
using Bunit;
using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Store.History;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static DmsDashboard.Tests.Components.Detail.GivenDetail;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class ReplicationPageTests : BunitContext
{
    private static readonly Type[] Shown = [typeof(Replication), typeof(ReplicationStats), typeof(ProvisionData), typeof(PremigrationAssessmentStatus)];

    public ReplicationPageTests()
    {
        Services.AddSingleton(new LogStore()).AddSingleton(new StageTimes()).AddSingleton(new LogReadingStore());
        Services.AddSingleton(TimeProvider.System);
        Services.AddScoped<ActionDialogs>();
        Services.AddScoped<Toasts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public static TheoryData<string> EveryField() => [.. Shown.SelectMany(type => Members(type).Select(member => $"{type.Name}.{member}"))];

    [Theory]
    [MemberData(nameof(EveryField))]
    public void Page_EveryFieldOfTheApi_IsShown(string field)
    {
        var page = Show(Snapshot(Entry(Full())));

        Assert.NotEmpty(page.FindAll($"[data-field='{field}']"));
    }

    [Theory]
    [MemberData(nameof(EveryField))]
    public void Page_FieldThatAwsLeftOut_IsNeverShownAsZeroOrEmpty(string field)
    {
        var page = Show(Snapshot(Entry(Replication() with { PremigrationAssessmentStatuses = [new PremigrationAssessmentStatus()] })));

        var value = page.Find($"[data-field='{field}']").TextContent.Trim();
        Assert.NotEmpty(value);
        Assert.DoesNotContain(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), word => word is "0" or "0%");
    }

    [Fact]
    public void Page_Values_AreShownAsTheyCame()
    {
        var page = Show(Snapshot(Entry(Full())));

        Assert.Contains("412", Field(page, "ReplicationStats.TablesLoaded"), StringComparison.Ordinal);
        Assert.Contains("15 Nov 2026 12:00:00 UTC", Field(page, "Replication.ReplicationCreateTime"), StringComparison.Ordinal);
        Assert.Contains("a-state-of-tomorrow", Field(page, "ProvisionData.ProvisionState"), StringComparison.Ordinal);
        Assert.Contains("a-status-of-tomorrow", Field(page, "Replication.Status"), StringComparison.Ordinal);
        Assert.Contains("12 passed, 2 warnings, 1 failed, 3 errors, 4 cancelled, 5 skipped", Field(page, "PremigrationAssessmentStatus.ResultStatistic"), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WhatAwsReported_IsQuotedWithoutSecrets()
    {
        var failed = Replication(status: "failed") with { StopReason = "Stop Reason FATAL_ERROR", FailureMessages = ["cannot connect with password=hunter2"] };

        var page = Show(Snapshot(Entry(failed, Health.Failed)));

        var reported = page.Find("[data-reported]").TextContent;
        Assert.Contains("Stop Reason FATAL_ERROR", reported, StringComparison.Ordinal);
        Assert.Contains("cannot connect with password=••••", reported, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfOneThatNeedsAttention_SaysWhyOnce()
    {
        var page = Show(Snapshot(Entry() with { Health = new HealthReading(Health.AtRisk, "Running, CDC", "1 table failed. The log names the cause.") }));

        Assert.Equal("1 table failed.", page.Find("[data-callout] h2").TextContent);
        Assert.Empty(page.FindAll("[data-why]"));
    }

    // DMS keeps the stop of the run before.
    [Fact]
    public void Page_FailedAfterAnEarlierRunStopped_CountsFromTheFailure()
    {
        var failed = Replication(status: "failed") with { FailureMessages = ["The moon is full"], ReplicationLastStopTime = Noon.AddDays(-3), ReplicationStats = new ReplicationStats { StartDate = Noon.AddHours(-1), StopDate = Noon.AddDays(-3) } };

        var page = Show(Snapshot(Entry(failed) with { Health = new HealthReading(Health.Failed, "Failed", "The moon is full"), StatusSince = Noon.AddMinutes(-20) }));

        var told = page.Find("[data-callout] .body").TextContent;
        Assert.Contains("Since 15 Nov 11:40", told, StringComparison.Ordinal);
        Assert.DoesNotContain("12 Nov", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_KnownFailure_SaysWhatBrokeWhatItMeansAndWhatToDo()
    {
        const string Text = "Last Error Error 1236 reading binary log. Stop Reason FATAL_ERROR Error Level FATAL";
        var failed = Replication(status: "failed") with { StopReason = Text, FailureMessages = [Text] };

        var page = Show(Snapshot(Entry(failed, Health.Failed)));

        var callout = page.Find("[data-callout]");
        Assert.Equal("The binary log is gone.", callout.QuerySelector("h2")!.TextContent);
        Assert.Contains("Resume cannot work here: reload the target", callout.QuerySelector("[data-fix]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("https://docs.aws.amazon.com/dms/", callout.QuerySelector("[data-fix] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mend the cause first", callout.TextContent, StringComparison.Ordinal);
        Assert.Contains("Error 1236 reading binary log", callout.QuerySelector("[data-reported]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("mysql-binlog-gone", page.Find("[data-means]").GetAttribute("data-means"));
    }

    [Fact]
    public void Page_UnknownIdentifier_SaysSoWithAWayBack()
    {
        var page = Show(Snapshot(Entry(Replication("other"))));

        Assert.Equal("", page.Find("[data-not-found] a").GetAttribute("href"));
    }

    [Fact]
    public void Page_BeforeTheFirstPoll_DoesNotClaimThatThereIsNone()
    {
        var page = Show(DmsSnapshot.Empty);

        Assert.Empty(page.FindAll("[data-not-found]"));
        Assert.NotEmpty(page.FindAll("[aria-busy]"));
    }

    [Fact]
    public void Page_IdentifierInTwoTargets_OffersTheChoice()
    {
        var page = Show(Snapshot(Entry(), Entry().In("test")));

        Assert.Equal(
            ["replications/orders-core?target=production", "replications/orders-core?target=test"],
            page.FindAll(".dm-choices a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Page_IdentifierOfBothKinds_OffersTheChoice()
    {
        var page = Show(Snapshot(Entry(), Entry(Task())));

        Assert.Equal(
            ["replications/orders-core?kind=serverless", "replications/orders-core?kind=task"],
            page.FindAll(".dm-choices a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Page_KindInTheAddress_OpensThatOne()
    {
        var page = Show(Snapshot(Entry(), Entry(Task("stopped"))), query: "?kind=task");

        Assert.Equal("stopped", page.Find("[data-replication]").GetAttribute("data-status"));
        Assert.Equal("Task", page.Find("[data-kind]").TextContent);
    }

    [Fact]
    public void Page_TargetInTheAddress_OpensThatOne()
    {
        var page = Show(Snapshot(Entry(), Entry(Replication(status: "stopped")).In("test")), "?target=test");

        Assert.Equal("stopped", page.Find("[data-replication]").GetAttribute("data-status"));
    }

    [Fact]
    public void Page_ReplicationVanishes_KeepsWhatWasLastKnownAndSaysSo()
    {
        var page = Show(Snapshot(Entry(), Entry(Replication("other"))));

        page.Render(With(Snapshot(Entry(Replication("other")))));

        Assert.Contains("no longer lists orders-core", page.Find("[data-vanished]").TextContent, StringComparison.Ordinal);
        Assert.Equal("running", page.Find("[data-replication]").GetAttribute("data-status"));
    }

    [Fact]
    public void Page_TargetDoesNotAnswer_ShowsTheAgeOfWhatItKeeps()
    {
        var snapshot = Snapshot(Entry());
        var fault = new DmsFault(FaultKind.Unreachable, "DescribeReplications", null, "DMS cannot be reached.", Noon);

        var page = Show(snapshot with { Targets = [snapshot.Targets[0] with { Fault = fault }] });

        Assert.Contains("as of 12:00:00 UTC", page.Find("[data-asof]").TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Members(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Select(property => property.Name)
        .Where(name => name != "EqualityContract");

    private static string Field(IRenderedComponent<CascadingValue<DmsSnapshot>> page, string name) => page.Find($"[data-field='{name}']").TextContent;

    private IRenderedComponent<CascadingValue<DmsSnapshot>> Show(DmsSnapshot snapshot, string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"replications/orders-core{query}");
        return Render<CascadingValue<DmsSnapshot>>(With(snapshot));
    }

    private static Action<ComponentParameterCollectionBuilder<CascadingValue<DmsSnapshot>>> With(DmsSnapshot snapshot) => parameters => parameters
        .Add(cascade => cascade.Value, snapshot)
        .AddChildContent<ReplicationPage>(page => page.Add(each => each.Identifier, "orders-core"));

    private static Replication Full() => Replication(status: "a-status-of-tomorrow") with
    {
        ReplicationCreateTime = Noon,
        ProvisionData = new ProvisionData { ProvisionState = "a-state-of-tomorrow", ProvisionedCapacityUnits = 16 },
        ReplicationStats = new ReplicationStats { TablesLoaded = 412, TablesQueued = 1, ElapsedTimeMillis = 60_000 },
        PremigrationAssessmentStatuses =
        [
            new PremigrationAssessmentStatus
            {
                Status = "warning",
                ResultStatistic = new AssessmentResultStatistic { Passed = 12, Warning = 2, Failed = 1, Error = 3, Cancelled = 4, Skipped = 5 },
            },
        ],
    };
}
