using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Tables;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Components.Tables;

/// <summary>From the tables of a replication through the wire and back.</summary>
public sealed class TablesPageTests : BunitContext
{
    private const string Running = "orders-oracle-to-aurora";
    private const string Stopped = "returns-postgres-to-aurora";
    private const string NeverRan = "hr-sqlserver-to-postgres";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public TablesPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddCascadingValue(_ => Given.Operator);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfARunningReplication_ShowsItsTablesWithCounts()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);
        await ReadAsync(page);

        Assert.Equal("118", page.Find("[data-filter=All] .n").TextContent);
        Assert.Equal("3", page.Find("[data-filter=Mismatched] .n").TextContent.Trim());
        Assert.NotEmpty(page.FindAll("tr[data-table][data-state='Table completed']"));
        Assert.Equal("page", page.Find(".dm-tabs a[href$='/tables']").GetAttribute("aria-current"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_ValuesThatAreNone_AreNamedWithThoseThatThereAre()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);

        Services.GetRequiredService<NavigationManager>().NavigateTo("?show=broken&sort=speed&dir=turned");

        page.WaitForAssertion(
            () => Assert.Equal(
                [
                    "“broken” in the address is no value of show and was ignored. There are: all, errored, loading, mismatched, suspended, unkeyed, unvalidated.",
                    "“speed” in the address is no value of sort and was ignored. There are: state, name, rows, time, inserts, updates, deletes, ddls, validation, errors, updated, rate.",
                ],
                page.FindAll("[data-ignored]").Select(static note => note.TextContent.Trim())),
            Patience);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_FilterPressed_IsInTheAddressAndNarrows()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);
        await ReadAsync(page);

        await page.InvokeAsync(() => page.Find("[data-filter=Mismatched]").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.All(page.FindAll("tr[data-table]"), static row => Assert.Equal("Mismatched records", row.GetAttribute("data-validation"))), Patience);
        Assert.Contains("show=mismatched", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("[data-filter=Mismatched]").GetAttribute("aria-pressed"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_SecondReading_ShowsRatesAndTheFirstSaysWhyNot()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);
        await ReadAsync(page);
        Assert.All(page.FindAll("tr[data-state='Table completed'] .t-rate"), static cell => Assert.Contains("takes two readings", cell.TextContent, StringComparison.Ordinal));

        backend.AdvanceAws(TimeSpan.FromSeconds(12));
        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(12), Backend.Cancelled);
        backend.Tables.Refresh(backend.Entry(Running).Key);

        await page.WaitForAssertionAsync(() => Assert.All(page.FindAll("tr[data-state='Table completed'] .t-rate"), static cell => Assert.EndsWith("changes/s", cell.TextContent, StringComparison.Ordinal)), Patience);
        Assert.Contains(page.FindAll("tr[data-state='Table completed'] .t-rate .ln"), static rate => rate.TextContent.Trim() != "0");
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_FilteredAndSorted_LeadsToThatFile()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);
        await ReadAsync(page);
        await page.InvokeAsync(() => page.Find("[data-filter=Mismatched]").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal(3, page.FindAll("tr[data-table]").Count), Patience);

        await page.InvokeAsync(() => page.Find("[data-sort=Rate]").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("descending", page.Find("th.t-rate").GetAttribute("aria-sort")), Patience);
        var file = QueryHelpers.ParseQuery(page.Find("[data-csv]").GetAttribute("href")!.Split('?')[1]);
        Assert.Equal(("mismatched", "rate"), (file["show"].ToString(), file["sort"].ToString()));
        Assert.Equal(("demo", backend.Entry(Running).Arn), (file["target"].ToString(), file["arn"].ToString()));
        Assert.True(page.Find("[data-csv]").HasAttribute("download"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_NameTypedWronglyThenRightly_IsSentOnceAndTheRowsChange()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);
        await ReadAsync(page);
        var names = page.FindAll("tr[data-table][data-state='Table completed']").Take(2).Select(static row => row.GetAttribute("data-table")).ToList();
        foreach (var name in names)
        {
            await page.InvokeAsync(() => page.Find($"[aria-label='Tick {name}']").ChangeAsync(true));
        }

        await page.InvokeAsync(() => page.Find("[data-ask=data-reload]").ClickAsync());
        Assert.Equal("alertdialog", page.Find("dialog").GetAttribute("role"));
        Assert.Equal("off", page.Find("#confirm-name").GetAttribute("autocapitalize"));
        Assert.Contains("ReloadReplicationTables", page.Find("[data-recorded]").TextContent, StringComparison.Ordinal);
        Assert.Contains("2 tables on", page.Find("dialog .dm-cons").TextContent, StringComparison.Ordinal);
        Assert.Contains("reload-replication-tables", page.Find("#dialog-cli").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("[data-confirm]").HasAttribute("disabled"));
        await page.InvokeAsync(() => page.Find("#confirm-name").InputAsync(Running[..^1]));
        Assert.True(page.Find("[data-confirm]").HasAttribute("disabled"));
        await page.InvokeAsync(() => page.Find("#confirm-name").InputAsync(Running));
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("dialog")), Patience);
        await page.WaitForAssertionAsync(() => Assert.Equal(names, page.FindAll("tr[data-state='Table is being reloaded']").Select(static row => row.GetAttribute("data-table"))), Patience);
        Assert.Equal(1, backend.Aws.Requests.Of("ReloadReplicationTables"));
        Assert.Empty(page.FindAll("[data-selected]"));
        Assert.Equal("2 tables are being loaded again", page.Find("[data-toast=Progress] b").TextContent);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_AnswerLostWhenTheDialogWasClosed_SaysNoMoreThanIsKnown()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.UnknownOutcome, "ReloadReplicationTables");
        var page = Open(backend, Running);
        await ReadAsync(page);
        await page.InvokeAsync(() => page.Find("tr[data-state='Table completed'] .t-act button").ClickAsync());
        await page.InvokeAsync(() => page.Find("#confirm-name").InputAsync(Running));

        // In one turn of the circuit: no answer comes between.
        await page.InvokeAsync(() =>
        {
            page.Find("[data-confirm]").Click();
            page.Find("dialog footer button").Click();
        });

        await page.WaitForAssertionAsync(() => Assert.Equal("Outcome unknown", page.Find("[data-toast=Problem] b").TextContent), Patience);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_AcceptedWhenOthersAreAskedFor_LeavesThoseAlone()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);
        await ReadAsync(page);
        var names = page.FindAll("tr[data-table][data-state='Table completed']").Take(2).Select(static row => row.GetAttribute("data-table")).ToList();
        await page.InvokeAsync(() => page.Find($"[aria-label='Tick {names[0]}']").ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("[data-ask=data-reload]").ClickAsync());
        await page.InvokeAsync(() => page.Find("#confirm-name").InputAsync(Running));

        await page.InvokeAsync(() =>
        {
            page.Find("[data-confirm]").Click();
            page.Find("dialog footer button").Click();
            page.Find($"[aria-label='Tick {names[1]}']").Change(true);
        });

        await page.WaitForAssertionAsync(() => Assert.Equal("1", page.Find("[data-selected]").GetAttribute("data-selected")), Patience);
        Assert.True(page.Find($"[aria-label='Tick {names[1]}']").HasAttribute("checked"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_Refused_KeepsTheDialogAndSaysWhy()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "ReloadReplicationTables");
        var page = Open(backend, Running);
        await ReadAsync(page);

        await page.InvokeAsync(() => page.Find("tr[data-state='Table completed'] .t-act button").ClickAsync());
        await page.InvokeAsync(() => page.Find("#confirm-name").InputAsync(Running));
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("dms:ReloadReplicationTables", page.Find("dialog [role=alert]").TextContent, StringComparison.Ordinal), Patience);
        // The dialog has the answer a moment before the snapshot is without the pending action.
        await page.WaitForAssertionAsync(() => Assert.False(page.Find("[data-confirm]").HasAttribute("disabled")), Patience);
    }

    [Fact(Timeout = 60_000)]
    public async Task Validate_OfTickedTables_NeedsNoNameAndSaysValidateOnly()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);
        await ReadAsync(page);
        var name = page.Find("tr[data-state='Table completed']").GetAttribute("data-table");
        await page.InvokeAsync(() => page.Find($"[aria-label='Tick {name}']").ChangeAsync(true));

        await page.InvokeAsync(() => page.Find("[data-ask=validate-only]").ClickAsync());
        Assert.Empty(page.FindAll("#confirm-name"));
        Assert.False(page.Find("dialog").HasAttribute("role"));
        Assert.Contains("--reload-option validate-only", page.Find("#dialog-cli").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("dialog")), Patience);
        Assert.Equal(1, backend.Aws.Requests.Of("ReloadReplicationTables"));
        Assert.Equal("1 table is being validated again", page.Find("[data-toast=Progress] b").TextContent);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_OfWhatDoesNotRun_OpensNothingAndSaysWhy()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Stopped);
        await ReadAsync(page);

        await page.InvokeAsync(() => page.Find("[data-ask=data-reload]").ClickAsync());

        Assert.Equal("true", page.Find("[data-ask=data-reload]").GetAttribute("aria-disabled"));
        Assert.Empty(page.FindAll("dialog"));
        Assert.Contains("not possible now", page.Find("[data-toast]").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, backend.Aws.Requests.Of("ReloadReplicationTables"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfWhatNeverRan_SaysThatThereAreNoTablesYet()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, NeverRan);

        await page.WaitForAssertionAsync(() => Assert.Contains("No tables yet", page.Find("[data-tables-none]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Empty(page.FindAll("[data-ask]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_AwsStopsAnswering_KeepsTheTablesAndSaysHowOldTheyAre()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);
        await ReadAsync(page);
        backend.Inject(InjectedKind.AccessDenied, "DescribeReplicationTableStatistics");

        backend.Tables.Refresh(backend.Entry(Running).Key);

        await page.WaitForAssertionAsync(() => Assert.Contains("could not be read again", page.Find("[data-tables-fault=AccessDenied]").TextContent, StringComparison.Ordinal), Patience);
        Assert.NotEmpty(page.FindAll("tr[data-table]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_Left_EndsItsWatch()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend, Running);
        await ReadAsync(page);
        Assert.Equal(1, backend.Tables.WatchersOf(backend.Entry(Running).Key));

        await DisposeComponentsAsync();

        // The watch hears of it on the circuit's dispatcher.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (backend.Tables.WatchedCount > 0)
        {
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }
    }

    private static Task ReadAsync(IRenderedComponent<SnapshotProvider> page) => page.WaitForAssertionAsync(() =>
    {
        Assert.NotEmpty(page.FindAll("[data-tables-read]"));
        Assert.NotEmpty(page.FindAll("tr[data-table]"));
    }, Patience);

    private IRenderedComponent<SnapshotProvider> Open(Backend backend, string identifier)
    {
        Services.AddSingleton<TimeProvider>(backend.Time);
        Services.AddSingleton(backend.Store);
        Services.AddSingleton(backend.Tables);
        Services.AddSingleton(backend.TableHistories);
        Services.AddSingleton(backend.Actions);
        Services.AddSingleton<TableListCache>();
        Services.AddScoped<ActionDialogs>();
        Services.AddScoped<Toasts>();
        return Render<SnapshotProvider>(parameters => parameters
            .AddChildContent<ReplicationTablesPage>(page => page.Add(page => page.Identifier, identifier))
            .AddChildContent<ToastHost>());
    }
}
