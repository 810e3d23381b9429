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
    public async Task Leave_WhileTheScriptIsOnItsWay_TakesItsListenersAway()
    {
        Render<LogViewer>(parameters => parameters.Add(viewer => viewer.Title, "orders"));

        var leaving = DisposeComponentsAsync();
        _script.Release();
        await leaving;

        Assert.Equal(_script.Calls.Count(static call => call == "attach"), _script.Calls.Count(static call => call == "dispose"));
        Assert.Contains("attach", _script.Calls);
        Assert.False(Renderer.UnhandledException.IsCompleted);
    }
}
