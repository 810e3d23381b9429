using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>A search field whose text is in the address: it says what was typed after a pause, and follows the address without losing letters.</summary>
public sealed partial class SearchBox : ComponentBase, IDisposable
{
    // Long enough to pass over the letters of a word, short enough to feel at once.
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(150);

    // Asked of the address and not yet heard back from the browser, oldest first.
    private readonly List<string> _asked = [];
    private CancellationTokenSource? _typing;
    private string _text = "";
    private string _addressed = "";

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>The text in the address.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>Is to bring the text into the address.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string> OnSearch { get; set; }

    public void Dispose()
    {
        _typing?.Cancel();
        _typing?.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (Text != _addressed)
        {
            FollowAddress(Text);
        }
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
            await OnSearch.InvokeAsync(asked);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Another letter came, or the page went.
        }
    }
}
