using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Dialogs;

/// <summary>A native modal dialog: the browser keeps the focus inside, makes the page behind inert, and gives the focus back (docs/adr/0011).</summary>
public sealed partial class Modal : ComponentBase, IAsyncDisposable
{
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private bool _isGone;

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>The mark in the head; null where the dialog is about several.</summary>
    [Parameter]
    public Health? Health { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required string Subtitle { get; set; }

    /// <summary>True once something was typed: a click beside the dialog then does not throw it away.</summary>
    [Parameter]
    public bool HasEntries { get; set; }

    /// <summary>True for what takes something away: an alertdialog.</summary>
    [Parameter]
    public bool IsGrave { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Footer { get; set; }

    /// <summary>Puts the focus into the first field that needs a change.</summary>
    public async Task FocusInvalidAsync()
    {
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("focusInvalid", _dialog);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        if (_module is null)
        {
            return;
        }

        try
        {
            await _module.InvokeVoidAsync("giveFocusBack");
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the dialog with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/dialog.js");
            if (_isGone)
            {
                // Closed, or its page left, while the script was fetched: there is nothing to open any more.
                await module.DisposeAsync();
                return;
            }

            _module = module;
            await _module.InvokeVoidAsync("open", _dialog);
        }
    }
}
