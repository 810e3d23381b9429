using System.Collections.Immutable;
using DmsDashboard.Model.Metrics;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Metrics;

/// <summary>The charts of one subject. Radzen's script is fetched when the first of them is to be drawn: no other page needs it.</summary>
public sealed partial class MetricCharts : ComponentBase
{
    private bool _isReady;
    private string? _scriptFault;

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Parameter, EditorRequired]
    public required ImmutableArray<ChartKind> Kinds { get; set; }

    [Parameter, EditorRequired]
    public required MetricsSnapshot Metrics { get; set; }

    [Parameter, EditorRequired]
    public required MetricRange Range { get; set; }

    [Parameter, EditorRequired]
    public required ImmutableArray<StateMark> Marks { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/charts.js");
            await module.InvokeVoidAsync("load");
            _isReady = true;
        }
        catch (JSDisconnectedException)
        {
            return;
        }
        catch (JSException)
        {
            _scriptFault = "Their script could not be loaded: something between here and the dashboard may hold it back.";
        }

        StateHasChanged();
    }
}
