using Bunit;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Tests.Components.Logs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace DmsDashboard.Tests.Components.Dialogs;

public sealed class ModalTests : BunitContext
{
    private readonly HeldScript _script = new() { IsAnswered = true };

    public ModalTests() => Services.AddSingleton<IJSRuntime>(_script);

    [Fact(Timeout = 60_000)]
    public async Task Leave_InTheMomentTheScriptComes_OpensNothing()
    {
        Show();

        await DisposeComponentsAsync();
        _script.Release();
        await Renderer.Dispatcher.InvokeAsync(static () => { });

        Assert.Empty(_script.Calls);
        Assert.False(Renderer.UnhandledException.IsCompleted);
    }

    [Fact(Timeout = 60_000)]
    public async Task Leave_Opened_GivesTheFocusBack()
    {
        Show();
        _script.Release();
        await Renderer.Dispatcher.InvokeAsync(static () => { });

        await DisposeComponentsAsync();

        Assert.Equal(["open", "giveFocusBack"], _script.Calls);
    }

    private void Show() => Render<Modal>(static parameters => parameters
        .Add(modal => modal.Title, "Stop replication")
        .Add(modal => modal.Subtitle, "orders")
        .Add(modal => modal.Footer, "<button>Cancel</button>")
        .AddChildContent("text"));
}
