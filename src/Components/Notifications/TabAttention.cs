using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Notifications;

/// <summary>Tells in the tab how many replications need attention: "(2) DMS Dashboard", and another icon.</summary>
public sealed class TabAttention : ComponentBase, IAsyncDisposable
{
    private int? _shown;
    private IJSObjectReference? _module;

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    internal ReplicationListCache Lists { get; init; } = null!;

    [CascadingParameter]
    public required SnapshotProvider Provider { get; set; }

    // Only there to hear of each newer one: the provider itself is cascaded as fixed.
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    private int Count => Lists.Attention(Provider.Latest).Count;

    public async ValueTask DisposeAsync()
    {
        if (_module is null)
        {
            return;
        }

        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    protected override bool ShouldRender() => _shown != Count;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var count = Count;
        if (_shown == count)
        {
            return;
        }

        _shown = count;
        try
        {
            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/attention.js");
            await _module.InvokeVoidAsync("show", count);
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone while it was told.
        }
    }
}
