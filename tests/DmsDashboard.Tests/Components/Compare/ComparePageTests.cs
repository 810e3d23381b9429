using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Compare;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Compare;

public sealed class ComparePageTests : BunitContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DmsStore _store = new();

    public ComparePageTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact(Timeout = 60_000)]
    public async Task Page_TwoReplications_ShowsOnlyWhatDiffersUnlessAsked()
    {
        await using var backend = await Backend.StartAsync();
        var page = Show(backend, "compare?a=orders&b=stock", Task("orders", """{"FullLoadSettings":{"CommitRate":10000,"MaxFullLoadSubTasks":8}}"""), Task("stock", """{ "FullLoadSettings": { "MaxFullLoadSubTasks": 8, "CommitRate": 20000 } }"""));

        page.WaitForAssertion(() => Assert.Equal(["FullLoadSettings.CommitRate"], Places(page, "settings")), Patience);
        var row = page.Find("[data-part=settings] [data-place='FullLoadSettings.CommitRate']").TextContent;
        Assert.All(["Differs", "10000", "20000"], word => Assert.Contains(word, row, StringComparison.Ordinal));
        Assert.Contains("nothing differs", page.Find("[data-part=mappings]").TextContent, StringComparison.Ordinal);

        await page.Find("[data-show=all]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal(["FullLoadSettings.CommitRate", "FullLoadSettings.MaxFullLoadSubTasks"], Places(page, "settings")), Patience);
        Assert.EndsWith("&show=all", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OneReplicationAtTwoTimes_IsChosenAndCompared()
    {
        await using var backend = await Backend.StartAsync();
        var entry = Task("orders", """{"A":2}""");
        var now = SettingsContent.Of(entry)!;
        await backend.Versions.AppendAsync([new NewSettingsVersion(entry.Key, "orders", Given.Noon.AddHours(-2), now with { Settings = """{"A":1}""" })], Backend.Cancelled);
        await backend.Versions.AppendAsync([new NewSettingsVersion(entry.Key, "orders", Given.Noon.AddHours(-1), now)], Backend.Cancelled);
        var page = Show(backend, "compare?a=orders&b=orders", entry);
        page.WaitForAssertion(() => Assert.Equal("Nothing differs", page.Find("[data-count]").TextContent), Patience);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-side=First] [data-time] option").Count), Patience);

        await page.Find("[data-side=First] [data-time]").ChangeAsync(new ChangeEventArgs { Value = page.FindAll("[data-side=First] [data-time] option")[1].GetAttribute("value") });

        page.WaitForAssertion(() => Assert.Contains("Differs", page.Find("[data-part=settings] [data-place=A]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("a-at=", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("orders, from 15 Nov 10:00 UTC", page.Find("[data-part=settings] thead").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_ReplicationTyped_IsInTheAddressAndSaysWhenThereIsNone()
    {
        await using var backend = await Backend.StartAsync();
        var page = Show(backend, "compare?a=orders", Task("orders", "{}"));

        await page.Find("[data-side=Second] [data-identifier]").ChangeAsync(new ChangeEventArgs { Value = "ghost" });

        page.WaitForAssertion(() => Assert.Equal("No replication is named ghost.", page.Find("[data-side=Second] [data-problem]").TextContent), Patience);
        Assert.EndsWith("compare?a=orders&b=ghost", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-nothing]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_Swap_TurnsTheSides()
    {
        await using var backend = await Backend.StartAsync();
        var page = Show(backend, "compare?a=orders&b=stock&a-at=7", Task("orders", "{}"), Task("stock", "{}"));
        page.WaitForAssertion(() => Assert.Contains("There is no version 7 any more", page.Find("[data-side=First] [data-problem]").TextContent, StringComparison.Ordinal), Patience);

        await page.Find("[data-swap]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.EndsWith("compare?a=stock&b=orders&b-at=7", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal), Patience);
    }

    private static IEnumerable<string?> Places(IRenderedComponent<SnapshotProvider> page, string part) =>
        page.FindAll($"[data-part={part}] [data-place]").Select(static row => row.GetAttribute("data-place"));

    private static ReplicationEntry Task(string identifier, string settings) =>
        GivenTask.Entry(identifier).WithTask(task => task with { ReplicationTaskSettings = settings, TableMappings = """{"rules":[]}""" });

    private IRenderedComponent<SnapshotProvider> Show(Backend backend, string address, params ReplicationEntry[] entries)
    {
        Services.AddSingleton<TimeProvider>(backend.Time);
        Services.AddSingleton(_store);
        Services.AddSingleton(backend.Versions);
        _store.Update(_ => Given.Snapshot(entries));
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<SnapshotProvider>(parameters => parameters.AddChildContent<ComparePage>());
    }
}
