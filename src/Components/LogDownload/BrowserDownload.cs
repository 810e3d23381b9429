using Microsoft.JSInterop;

namespace DmsDashboard.Components.LogDownload;

/// <summary>The browser's half of a download (wwwroot/js/download.js, docs/adr/0015): only there can lines be kept that no circuit should hold, and be saved.</summary>
internal sealed class BrowserDownload : IAsyncDisposable
{
    private readonly Func<DownloadProgress, Task> _changed;
    private readonly DotNetObjectReference<BrowserDownload> _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _handle;

    private BrowserDownload(Func<DownloadProgress, Task> changed)
    {
        _changed = changed;
        _self = DotNetObjectReference.Create(this);
    }

    /// <summary>Begins to fetch, or to take <paramref name="lines"/> over; <paramref name="changed"/> is told some times a second, and of the end.</summary>
    public static async Task<BrowserDownload> BeginAsync(IJSRuntime js, DownloadOrder order, Stream? lines, Func<DownloadProgress, Task> changed)
    {
        var download = new BrowserDownload(changed);
        download._module = await js.InvokeAsync<IJSObjectReference>("import", "./js/download.js");
        var own = lines is null ? null : new DotNetStreamReference(lines);
        download._handle = await download._module.InvokeAsync<IJSObjectReference>("begin", download._self, order.Url, order.FileName, own);
        return download;
    }

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task OnProgress(DownloadProgress progress) => _changed(progress);

    /// <summary>Ends it; what came is kept until it is saved or disposed of.</summary>
    public Task CancelAsync() => InvokeAsync("cancel");

    /// <summary>Saves what came of a download that is not whole.</summary>
    public Task SaveAsync() => InvokeAsync("save");

    public async ValueTask DisposeAsync()
    {
        try
        {
            await InvokeAsync("dispose");
            if (_handle is not null)
            {
                await _handle.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and what it kept with it.
        }

        _self.Dispose();
    }

    private async Task InvokeAsync(string name)
    {
        if (_handle is not null)
        {
            await _handle.InvokeVoidAsync(name);
        }
    }
}
