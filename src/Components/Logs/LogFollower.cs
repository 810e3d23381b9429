using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Logs;

/// <summary>The browser's half of following a log (wwwroot/js/log-follow.js): only there can a scroll position be read and set.</summary>
public sealed class LogFollower : IAsyncDisposable
{
    private readonly Func<bool, Task> _changed;
    private readonly DotNetObjectReference<LogFollower> _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _handle;

    private LogFollower(Func<bool, Task> changed)
    {
        _changed = changed;
        _self = DotNetObjectReference.Create(this);
    }

    /// <summary>Starts to follow the end of <paramref name="box"/>; <paramref name="changed"/> is told when the reader scrolls away from it or back.</summary>
    public static async Task<LogFollower> AttachAsync(IJSRuntime js, ElementReference box, Func<bool, Task> changed)
    {
        var follower = new LogFollower(changed);
        follower._module = await js.InvokeAsync<IJSObjectReference>("import", "./js/log-follow.js");
        follower._handle = await follower._module.InvokeAsync<IJSObjectReference>("attach", box, follower._self);
        return follower;
    }

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task OnFollowChanged(bool follow) => _changed(follow);

    /// <summary>Follows, or stands still, without the reader having scrolled.</summary>
    public async Task SetAsync(bool follow)
    {
        if (_handle is not null)
        {
            await _handle.InvokeVoidAsync("set", follow);
        }
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
            // The browser is gone, and its observers with it.
        }

        _self.Dispose();
    }
}
