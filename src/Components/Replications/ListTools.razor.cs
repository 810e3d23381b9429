using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>Search and filters. They only change the address; the page reads it.</summary>
public sealed partial class ListTools : ComponentBase, IDisposable
{
    // Long enough to pass over the letters of a word, short enough to feel at once.
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(150);

    private CancellationTokenSource? _typing;
    private ReplicationQuery? _drawnQuery;
    private ReplicationList? _drawnList;
    private bool _isSame;
    private bool _isOpen;
    private string _text = "";

    [Inject]
    public required ListAddress Address { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationQuery Query { get; set; }

    // What is clicked is added to this, and not to what the address has by now.
    private ReplicationQuery Asked => Address.Asked;

    public void Dispose()
    {
        _typing?.Cancel();
        _typing?.Dispose();
    }

    protected override void OnInitialized() => _text = Query.Text;

    protected override void OnParametersSet()
    {
        var text = Asked.Text;
        if (Address.Follow(Query) && Query.Text != text)
        {
            _text = Query.Text;
        }

        _isSame = _drawnQuery == Query && _drawnList is { } drawn && drawn.Types.SequenceEqual(List.Types) && drawn.Sources.SequenceEqual(List.Sources);
        (_drawnQuery, _drawnList) = (Query, List);
    }

    // A poll that brings nothing new for this room passes by; a press or a letter always draws.
    protected override bool ShouldRender()
    {
        var shouldRender = !_isSame;
        _isSame = false;
        return shouldRender;
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
            Go(Asked with { Text = _text.Trim() });
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Another letter came, or the page went.
        }
    }

    private void Go(ReplicationQuery query) => Address.Go(query);

    private void Clear()
    {
        _typing?.Cancel();
        _text = "";
        Go(Asked.WithoutFilters);
    }

    private static string SelectClass(string? value) => value is null ? "dm-sel hide-sm" : "dm-sel set";

    private static string? Value(ChangeEventArgs change) => change.Value is string { Length: > 0 } value ? value : null;

    // A link may name a value that is not there at the moment: it must show as chosen all the same.
    private static ImmutableArray<string> With(ImmutableArray<string> values, string? chosen) =>
        chosen is null || values.Contains(chosen) ? values : [chosen, .. values];
}
