using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>The field that a log is searched by. Drawn again at each drawing of the log, it must never take back a letter that was typed meanwhile.</summary>
public sealed partial class LogSearchBox : ComponentBase, IDisposable
{
    // Long enough to pass over the letters of a word, short enough to feel at once.
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(150);

    private CancellationTokenSource? _typing;
    private string _text = "";
    private string _followed = "";

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>What is searched for; empty for nothing.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Where the search is, in words: "1 of 23".</summary>
    [Parameter, EditorRequired]
    public required string Matches { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<string> OnSearch { get; set; }

    /// <summary>Searches for what was typed, without waiting for another letter.</summary>
    public async Task SearchNowAsync()
    {
        if (_typing is { IsCancellationRequested: false })
        {
            await _typing.CancelAsync();
            await SearchAsync();
        }
    }

    public void Dispose()
    {
        _typing?.Cancel();
        _typing?.Dispose();
    }

    // The field follows what is searched for when somebody else changed it (a link, back), but not its own words: letters come faster than echoes.
    protected override void OnParametersSet()
    {
        if (Text != _followed)
        {
            (_followed, _text) = (Text, Text);
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
            await SearchAsync();
            await _typing.CancelAsync();
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Another letter came, the search was asked for at once, or the page went.
        }
    }

    private Task SearchAsync()
    {
        _followed = _text.Trim();
        return OnSearch.InvokeAsync(_followed);
    }
}
