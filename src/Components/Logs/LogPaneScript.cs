using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Logs;

/// <summary>The browser's half of a pane (wwwroot/js/log-pane.js): only there can a scroll position be read and set.</summary>
public sealed class LogPaneScript : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _handle;

    /// <summary>Starts to look after <paramref name="box"/>; <paramref name="pane"/> is called back.</summary>
    /// <exception cref="OperationCanceledException">The pane is gone before the script has come.</exception>
    public static async Task<LogPaneScript> AttachAsync(IJSRuntime js, ElementReference box, DotNetObjectReference<LogPane> pane, CancellationToken gone)
    {
        var script = new LogPaneScript();
        script._module = await js.InvokeAsync<IJSObjectReference>("import", gone, "./js/log-pane.js");
        if (gone.IsCancellationRequested)
        {
            // The script came in the moment in which the pane went: its element is not in the page any more.
            await script.DisposeAsync();
            throw new OperationCanceledException(gone);
        }

        script._handle = await script._module.InvokeAsync<IJSObjectReference>("attach", box, pane);
        return script;
    }

    /// <summary>Follows the end, or stands still, without the reader having scrolled.</summary>
    public Task FollowAsync(bool follows) => CallAsync("follow", follows);

    /// <summary>Scrolls to a row that is not in sight: by its place where all are of one height, by its name where they are not.</summary>
    public Task RevealAsync(int row, string key) => CallAsync("reveal", row.ToString(CultureInfo.InvariantCulture), key);

    /// <summary>So many rows came in above those that the reader looks at.</summary>
    public Task ShiftAsync(int rows) => CallAsync("shift", rows.ToString(CultureInfo.InvariantCulture));

    /// <summary>The name of the line that the reader looks at, which the browser then remembers the height of; null where there is none.</summary>
    public async Task<string?> PlaceAsync() => _handle is null ? null : await _handle.InvokeAsync<string?>("place");

    /// <summary>Scrolls so that a row is where the line of <see cref="PlaceAsync"/> was.</summary>
    public Task ReturnAsync(int row, string key) => CallAsync("comeBack", row.ToString(CultureInfo.InvariantCulture), key);

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
            // The browser is gone, and its observers with it.
        }
    }

    private async Task CallAsync(string name, params object?[] arguments)
    {
        if (_handle is not null)
        {
            await _handle.InvokeVoidAsync(name, arguments);
        }
    }
}
