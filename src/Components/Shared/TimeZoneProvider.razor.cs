using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Shared;

/// <summary>Keeps a circuit's <see cref="TimeZoneChoice"/>, remembered by the browser, and starts the ticking of ages there.</summary>
public sealed partial class TimeZoneProvider : ComponentBase, IAsyncDisposable
{
    private TimeZoneChoice _choice = TimeZoneChoice.Utc;
    private BrowserZone? _browser;
    private IJSObjectReference? _module;

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What is shown at present.</summary>
    public TimeZoneChoice Choice => _choice;

    /// <summary>Changes from UTC to the browser's zone or back, for every time on the page.</summary>
    public async Task ToggleAsync()
    {
        Show(utc: !_choice.IsUtc);
        StateHasChanged();
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("remember", _choice.IsUtc ? "utc" : "local");
        }
    }

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
            // The browser is gone, and its module with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/ages.js");
        // As text: for a number, System.Text.Json keeps metadata of each of its thirty interfaces in every circuit, 30 KB.
        _browser = await _module.InvokeAsync<BrowserZone?>("start", Time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        if (_browser is { Choice: "local" })
        {
            Show(utc: false);
            StateHasChanged();
        }
    }

    private void Show(bool utc) => _choice = utc || _browser is null ? TimeZoneChoice.Utc : new TimeZoneChoice(_browser.ToZone(), false);
}
