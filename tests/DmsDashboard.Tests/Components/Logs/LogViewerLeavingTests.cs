using Bunit;
using DmsDashboard.Components.Logs;
using DmsDashboard.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace DmsDashboard.Tests.Components.Logs;

public sealed class LogViewerLeavingTests : BunitContext
{
    private readonly HeldScript _script = new();

    public LogViewerLeavingTests()
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(new LogReadingStore());
        Services.AddSingleton<IJSRuntime>(_script);
    }

    [Fact(Timeout = 60_000)]
    public async Task Leave_WhileTheScriptIsFetched_WaitsForNothing()
    {
        Render<LogViewer>(parameters => parameters.Add(viewer => viewer.Title, "orders"));

        // Never released: a browser that is gone answers no more.
        await DisposeComponentsAsync();

        Assert.False(Renderer.UnhandledException.IsCompleted);
    }

    [Fact(Timeout = 60_000)]
    public async Task Leave_InTheMomentTheScriptComes_AttachesItToNothing()
    {
        _script.IsAnswered = true;
        Render<LogViewer>(parameters => parameters.Add(viewer => viewer.Title, "orders"));

        var leaving = DisposeComponentsAsync();
        _script.Release();
        await leaving;

        Assert.DoesNotContain("attach", _script.Calls);
        Assert.False(Renderer.UnhandledException.IsCompleted);
    }

    [Fact(Timeout = 60_000)]
    public async Task Leave_WhileTheScriptIsAttached_TakesItsListenersAway()
    {
        _script.Holds = "attach";
        Render<LogViewer>(parameters => parameters.Add(viewer => viewer.Title, "orders"));

        var leaving = DisposeComponentsAsync();
        _script.Release();
        await leaving;

        Assert.Contains("attach", _script.Calls);
        Assert.Equal(_script.Calls.Count(static call => call == "attach"), _script.Calls.Count(static call => call == "dispose"));
        Assert.False(Renderer.UnhandledException.IsCompleted);
    }
}
