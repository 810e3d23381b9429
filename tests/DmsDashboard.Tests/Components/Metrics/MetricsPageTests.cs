using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Metrics;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Radzen.Blazor.Rendering;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Components.Metrics;

/// <summary>From CloudWatch through the wire to the charts of a replication.</summary>
public sealed class MetricsPageTests : BunitContext
{
    private const string Running = "customers-sqlserver-to-aurora";
    private const string Silent = "newsletter-postgres-to-redshift";
    private const string NeverRan = "hr-sqlserver-to-postgres";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public MetricsPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.Setup<Rect>("Radzen.createChart", static _ => true).SetResult(new Rect { Width = 600, Height = 220 });
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfAServerlessReplication_ShowsItsChartsInOneCall()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend, Running);

        Assert.Equal(["latency", "incoming", "rows", "bandwidth", "capacity", "cpu"], page.FindAll("[data-chart]").Select(static chart => chart.GetAttribute("data-chart")));
        Assert.Contains("(24 min)", page.Find("[data-chart=latency] .dm-legend").TextContent, StringComparison.Ordinal);
        Assert.Equal("page", page.Find(".dm-tabs a[href$='/metrics']").GetAttribute("aria-current"));
        Assert.Equal(1, backend.Aws.Requests.Of("GetMetricData"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfATask_ShowsItsInstanceInTheSameCall()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend, "stock-mysql-to-aurora");

        Assert.Equal(
            ["latency", "incoming", "rows", "bandwidth", "memory", "cpu", "instance-cpu", "instance-memory", "instance-storage"],
            page.FindAll("[data-chart]").Select(static chart => chart.GetAttribute("data-chart")));
        await page.WaitForAssertionAsync(() => Assert.Contains("GiB", page.Find("[data-chart=instance-memory] .dm-legend").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(1, backend.Aws.Requests.Of("GetMetricData"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfWhatRunsInSilence_SaysSoAsAFault()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend, Silent);

        Assert.Contains("no metrics came", page.Find("[data-metrics-silent]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-chart=latency] [data-chart-empty]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfWhatRunsWhereListMetricsIsDenied_SaysThatItIsNotKnown()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "ListMetrics");
        var page = await OpenAsync(backend, Silent);

        Assert.Contains("allow cloudwatch:ListMetrics", page.Find("[data-metrics-unlisted]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-metrics-silent]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfWhatNeverRan_SaysThatThereIsNothingAndNoFault()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend, NeverRan);

        Assert.Empty(page.FindAll("[data-metrics-silent]"));
        Assert.Contains("only while it runs", page.Find("[data-metrics-empty]").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Range_Pressed_IsInTheAddressAndRead()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend, Running);

        await page.InvokeAsync(() => page.Find("[data-range='14d']").ClickAsync());
        Assert.EndsWith("?range=14d", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("7d", "7d", false)]
    [InlineData("soon", "1h", true)]
    public async Task Range_FromTheAddress_IsShownOrSaidToBeNone(string asked, string shown, bool isProblem)
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend, Running, asked);

        Assert.Equal("true", page.Find($"[data-range='{shown}']").GetAttribute("aria-pressed"));
        Assert.Equal(isProblem, page.FindAll("[data-range-problem]").Count == 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_AccessDenied_NamesThePermission()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "GetMetricData");
        var page = await OpenAsync(backend, Running);

        Assert.Contains("cloudwatch:GetMetricData", page.Find("[data-metrics-fault=AccessDenied]").TextContent, StringComparison.Ordinal);
        // Bars that wait for what never comes would say that it is on the way.
        Assert.Empty(page.FindAll("[data-chart] .sk"));
        Assert.NotEmpty(page.FindAll("[data-chart-unread]"));
        Assert.Empty(page.FindAll("[data-chart-empty]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_Left_EndsItsWatch()
    {
        await using var backend = await Backend.StartPollingAsync();
        await OpenAsync(backend, Running);
        Assert.Equal(1, backend.Metrics.WatchedCount);

        await DisposeComponentsAsync();

        // The watch hears of it on the circuit's dispatcher.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (backend.Metrics.WatchedCount > 0)
        {
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }
    }

    private async Task<IRenderedComponent<SnapshotProvider>> OpenAsync(Backend backend, string identifier, string? range = null)
    {
        Services.AddSingleton<TimeProvider>(backend.Time);
        Services.AddSingleton(backend.Store);
        Services.AddSingleton(backend.Metrics);
        Services.AddSingleton(backend.Activity);
        Services.AddSingleton(backend.Actions);
        Services.AddScoped<ActionDialogs>();
        Services.AddScoped<Toasts>();
        Services.AddRadzenComponents();
        if (range is not null)
        {
            var navigation = Services.GetRequiredService<NavigationManager>();
            navigation.NavigateTo(navigation.GetUriWithQueryParameter(MetricsAddress.Range, range));
        }

        var page = Render<SnapshotProvider>(parameters => parameters.AddChildContent<ReplicationMetricsPage>(page => page.Add(page => page.Identifier, identifier)));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("[data-chart]")), Patience);
        // A task's page has two notices: its own and its instance's.
        var read = page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("[data-metrics-reading]")), Patience);
        // The reader waits a moment for what else comes to be watched.
        await backend.Time.AdvanceUntilAsync(read, Backend.Cancelled);
        await read;
        return page;
    }
}
