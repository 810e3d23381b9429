using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>Search, filters with their counts, and room for buttons. They only change the address; the page reads it.</summary>
public sealed partial class TableTools : ComponentBase, IDisposable
{
    // Long enough to pass over the letters of a word, short enough to feel at once.
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(150);

    private static readonly (TableFilter Filter, string Word, Health? Mark)[] All =
    [
        (TableFilter.All, "All", null), (TableFilter.Errored, "Errored", Health.Failed), (TableFilter.Loading, "Loading", Health.Loading),
        (TableFilter.Mismatched, "Mismatched", Health.AtRisk), (TableFilter.Suspended, "Suspended", Health.AtRisk), (TableFilter.Unkeyed, "No primary key", null), (TableFilter.Unvalidated, "Validation error", Health.Failed),
    ];

    private CancellationTokenSource? _typing;
    private string _text = "";

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter, EditorRequired]
    public required TableList List { get; set; }

    [Parameter, EditorRequired]
    public required TableQuery Query { get; set; }

    /// <summary>Shared with the heads of the columns, which change the same address.</summary>
    [Parameter]
    public AskedAddress<TableQuery> Asked { get; set; } = new(TableQuery.Everything);

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    // A chip with nothing behind it is noise, but for the three that answer the first questions.
    private IEnumerable<(TableFilter Filter, string Word, Health? Mark)> Chips =>
        All.Where(chip => chip.Filter <= TableFilter.Loading || chip.Filter == Query.Filter || List.Counts[chip.Filter] > 0);

    public void Dispose()
    {
        _typing?.Cancel();
        _typing?.Dispose();
    }

    protected override void OnInitialized() => _text = Query.Text;

    protected override void OnParametersSet()
    {
        var text = Asked.Value.Text;
        if (Asked.Follow(Query) && Query.Text != text)
        {
            _text = Query.Text;
        }
    }

    private async Task TypedAsync()
    {
        _typing?.Cancel();
        _typing?.Dispose();
        _typing = new CancellationTokenSource();
        var token = _typing.Token;
        try
        {
            await Task.Delay(TypingPause, Time, token);
            Go(Asked.Value with { Text = _text.Trim() });
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Another letter came, or the page went.
        }
    }

    private void Go(TableQuery query)
    {
        Asked.Ask(query);
        Navigation.NavigateTo(TableAddress.Of(Navigation, query), replace: true);
    }
}
