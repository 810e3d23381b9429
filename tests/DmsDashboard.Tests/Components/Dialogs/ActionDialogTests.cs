using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Components.Dialogs;

/// <summary>From the button in the row through the wire and back.</summary>
public sealed class ActionDialogTests : BunitContext
{
    private const string NeverRan = "hr-sqlserver-to-postgres";
    private const string Running = "orders-oracle-to-aurora";

    public ActionDialogTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddCascadingValue(_ => Given.Operator);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_ConfirmedTwice_IsSentOnceAndTheDialogGoes()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.Delay, "StartReplication");
        var page = Open(backend);

        await page.InvokeAsync(() => page.Find($"button[aria-label='Start… {NeverRan}']").ClickAsync());
        Assert.Equal("Start replication", page.Find("[data-confirm]").TextContent);
        var first = page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());
        // The click waits for its turn when a poll is being drawn just then.
        page.WaitForAssertion(() => Assert.Equal("Starting…", page.Find("[data-confirm]").TextContent), TimeSpan.FromSeconds(20));
        Assert.True(page.Find("[data-confirm]").HasAttribute("disabled"));
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());
        // The endpoint sets its timer when the request has come to it.
        while (!first.IsCompleted)
        {
            backend.AdvanceAws(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("dialog")), TimeSpan.FromSeconds(20));
        Assert.Equal(1, backend.Aws.Requests.Of("StartReplication"));
        Assert.Contains("was accepted", page.Find("[data-toast=Progress]").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_Refused_KeepsTheDialogAndSaysWhy()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "StopReplication");
        var page = Open(backend);

        await page.InvokeAsync(() => page.Find($"button[aria-label='Stop… {Running}']").ClickAsync());
        await page.InvokeAsync(() => page.Find("[data-confirm]").ClickAsync());

        page.WaitForAssertion(() => Assert.Contains("dms:StopReplication", page.Find("dialog [role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        // The list hears of the refusal a moment after the dialog.
        page.WaitForAssertion(() => Assert.False(page.Find("[data-confirm]").HasAttribute("disabled")), TimeSpan.FromSeconds(20));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_WhatTheStateForbids_IsShownWithTheReasonAndCannotBeChosen()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend);

        await page.InvokeAsync(() => page.Find($"button[aria-label='Start… {NeverRan}']").ClickAsync());

        Assert.True(page.Find("input[value=resume-processing]").HasAttribute("disabled"));
        Assert.Contains("has not run yet", page.Find("label:has(input[value=resume-processing]) p").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_AsksForTheNameBeforeItMayBeConfirmed()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend);
        var identifier = backend.Store.Current.Entries.First(static entry => entry.Replication.Status.Is("stopped") && entry.Replication.ReplicationStats?.TablesTotal > 1).Identifier;

        await page.InvokeAsync(() => page.Find($"button[aria-label='Reload… {identifier}']").ClickAsync());
        Assert.True(page.Find("[data-confirm]").HasAttribute("disabled"));
        await page.InvokeAsync(() => page.Find("#confirm-name").InputAsync(identifier[..^1]));
        Assert.True(page.Find("[data-confirm]").HasAttribute("disabled"));
        await page.InvokeAsync(() => page.Find("#confirm-name").InputAsync(identifier));

        // The dialog has the answer a moment before the snapshot is without the pending action.
        page.WaitForAssertion(() => Assert.False(page.Find("[data-confirm]").HasAttribute("disabled")), TimeSpan.FromSeconds(20));
        Assert.Matches(@"^Drop and reload [\d,]+ tables$", page.Find("[data-confirm]").TextContent);
        Assert.Contains("--start-replication-type reload-target", page.Find("#dialog-cli").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Dialog_Cancelled_SendsNothing()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = Open(backend);

        await page.InvokeAsync(() => page.Find($"button[aria-label='Stop… {Running}']").ClickAsync());
        await page.InvokeAsync(() => page.FindAll("dialog footer button")[0].ClickAsync());

        Assert.Empty(page.FindAll("dialog"));
        Assert.Equal(0, backend.Aws.Requests.Of("StopReplication"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(PendingAction.Start, "Starting…")]
    [InlineData(PendingAction.Stop, "Stopping…")]
    [InlineData(PendingAction.ReloadReplicationTables, "Reloading…")]
    public async Task Dialogs_WhileAnotherActionIsAwaited_NameThatOne(string operation, string words)
    {
        await using var backend = await Backend.StartPollingAsync();
        Give(backend);
        var entry = backend.Entry(Running);
        var pending = new PendingAction(entry.Key, operation, backend.Time.GetUtcNow(), null);

        var stop = Render<StopDialog>(parameters => parameters.Add(dialog => dialog.Entry, entry).Add(dialog => dialog.Pending, pending));
        var start = Render<StartDialog>(parameters => parameters.Add(dialog => dialog.Entry, entry).Add(dialog => dialog.Pending, pending).Add(dialog => dialog.First, ActionChoice.Resume));

        Assert.Equal((words, words), (stop.Find("[data-confirm]").TextContent, start.Find("[data-confirm]").TextContent));
    }

    private IRenderedComponent<SnapshotProvider> Open(Backend backend)
    {
        Give(backend);
        return Render<SnapshotProvider>(parameters => parameters
            .AddChildContent<ReplicationsPage>()
            .AddChildContent<ActionDialogHost>()
            .AddChildContent<ToastHost>());
    }

    private void Give(Backend backend)
    {
        Services.AddSingleton<TimeProvider>(backend.Time);
        Services.AddSingleton(backend.Store).AddSingleton(backend.StageTimes);
        Services.AddSingleton(backend.Actions);
        Services.AddSingleton<ReplicationListCache>().AddSingleton(backend.Metrics);
        Services.AddScoped<ActionDialogs>().AddScoped<ListAddress>();
        Services.AddScoped<Selection>().AddScoped<BulkDialogs>();
        Services.AddScoped<Toasts>();
    }
}
