using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Logs;

/// <summary>The browser's half of a viewer (wwwroot/js/log-viewer.js): only there is it known what has the focus, and whether somebody types.</summary>
public sealed class LogViewerScript : IAsyncDisposable
{
    /// <summary>How long one waits for a script that is being attached before one leaves without it.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private IJSObjectReference? _module;
    private IJSObjectReference? _handle;

    /// <summary>Starts to hear keys: those of the whole page, or those pressed inside <paramref name="section"/>.</summary>
    /// <exception cref="OperationCanceledException">The viewer is gone before the script has come.</exception>
    public static async Task<LogViewerScript> AttachAsync(IJSRuntime js, ElementReference section, DotNetObjectReference<LogViewer> viewer, bool isPage, CancellationToken gone)
    {
        var script = new LogViewerScript();
        script._module = await js.InvokeAsync<IJSObjectReference>("import", gone, "./js/log-viewer.js");
        if (gone.IsCancellationRequested)
        {
            // The script came in the moment in which the viewer went: its element is not in the page any more.
            await script.DisposeAsync();
            throw new OperationCanceledException(gone);
        }

        script._handle = await script._module.InvokeAsync<IJSObjectReference>("attach", section, viewer, isPage);
        return script;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_handle is not null)
            {
                await _handle.InvokeVoidAsync("dispose");
                await _handle.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }
    }
}
