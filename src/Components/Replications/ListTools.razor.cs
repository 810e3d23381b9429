using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>Search and filters. They only change the address; the page reads it.</summary>
public sealed partial class ListTools : ComponentBase, IDisposable
{
    // Long enough to pass over the letters of a word, short enough to feel at once.
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(150);

    // Asked of the address and not yet heard back from the browser, oldest first.
    private readonly List<string> _asked = [];

    private CancellationTokenSource? _typing;
    private ReplicationQuery? _drawnQuery;
    private ReplicationList? _drawnList;
    private bool _isSame;
    private bool _isOpen;
    private string _text = "";
    private string _addressed = "";

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationQuery Query { get; set; }

    public void Dispose()
    {
        _typing?.Cancel();
        _typing?.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (Query.Text != _addressed)
        {
            FollowAddress(Query.Text);
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

    // The field follows the address (back, clear), but not the echo of what was typed: over a slow line letters come faster than echoes.
    private void FollowAddress(string text)
    {
        _addressed = text;
        var echoed = _asked.IndexOf(text);
        if (echoed >= 0)
        {
            _asked.RemoveRange(0, echoed + 1);
            return;
        }

        _asked.Clear();
        _text = text;
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
            var asked = _text.Trim();
            _asked.Add(asked);
            Go(Query with { Text = asked });
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Another letter came, or the page went.
        }
    }

    private void Go(ReplicationQuery query) => Navigation.NavigateTo(QueryAddress.Of(Navigation, query), replace: true);

    private static string SelectClass(string? value) => value is null ? "dm-sel hide-sm" : "dm-sel set";

    private static string? Value(ChangeEventArgs change) => change.Value is string { Length: > 0 } value ? value : null;

    // A link may name a value that is not there at the moment: it must show as chosen all the same.
    private static ImmutableArray<string> With(ImmutableArray<string> values, string? chosen) =>
        chosen is null || values.Contains(chosen) ? values : [chosen, .. values];
}
