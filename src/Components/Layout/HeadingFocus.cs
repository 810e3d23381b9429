using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Layout;

/// <summary>Gives the focus to the heading of a new page, so that a screen reader begins there. The framework's own takes it also from a field of the new page that somebody types in already.</summary>
public sealed class HeadingFocus : ComponentBase, IAsyncDisposable
{
    private Type? _focused;
    private bool _isDue;
    private IJSObjectReference? _module;

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Parameter, EditorRequired]
    public required Microsoft.AspNetCore.Components.RouteData RouteData { get; set; }

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

    protected override void OnParametersSet()
    {
        _isDue |= _focused != RouteData.PageType;
        _focused = RouteData.PageType;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isDue)
        {
            _isDue = false;
            try
            {
                _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/heading.js");
                await _module.InvokeVoidAsync("focusHeading");
            }
            catch (JSDisconnectedException)
            {
                // The browser went while its page was drawn.
            }
        }
    }
}
