using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model.Failures;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Logs;

/// <summary>The rows of a log in a box that scrolls. Only those in sight are in the page; wrapped ones differ in height and are drawn by the hundreds.</summary>
public sealed partial class LogPane : ComponentBase, IAsyncDisposable
{
    private const int MostWrapped = 300;
    private const int WrappedStep = 150;

    private readonly CancellationTokenSource _disposal = new();
    private DotNetObjectReference<LogPane>? _self;
    private ElementReference _box;
    private LogPaneScript? _script;
    private Task _attaching = Task.CompletedTask;
    private LogRows? _rows;
    private int _start;

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter, EditorRequired]
    public required LogRows Rows { get; set; }

    [Parameter, EditorRequired]
    public required LogRowLook Look { get; set; }

    /// <summary>True while it keeps to its end.</summary>
    [Parameter, EditorRequired]
    public required bool Follows { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What stands there when there are no rows.</summary>
    [Parameter, EditorRequired]
    public required string Empty { get; set; }

    /// <summary>True when there are lines, and the filters show none of them.</summary>
    [Parameter]
    public bool HidesAll { get; set; }

    /// <summary>The reader scrolled away from the end, or back to it; answers whether it is followed now.</summary>
    [Parameter]
    public Func<bool, Task<bool>>? OnFollow { get; set; }

    /// <summary>A row, or a button in one, was pressed: what it does, and the line's name.</summary>
    [Parameter]
    public Func<string, LogKey?, Task>? OnAct { get; set; }

    // Sources are told apart by name: that needs room.
    private string Css => $"dm-log{(IsWrapped ? " wrap" : "")}{(Look.Sources.Length > 1 ? " many" : "")}";

    private bool IsWrapped => Look.Query.Wraps;

    private ICollection<LogRow> Items => (ICollection<LogRow>)Rows.Rows;

    // Marks, and the offer to read older lines, may stand there alone.
    private bool HasLines => Rows.Rows.Any(static row => row.Kind is LogRowKind.Entry && !row.Entry.IsMark);

    private int End => Math.Min(Rows.Rows.Count, _start + MostWrapped);

    // Each failure is explained below the first of its lines; the others name it.
    private IEnumerable<(LogRow Row, FailureExplanation? Explanation)> Wrapped
    {
        get
        {
            var explained = new HashSet<string>();
            for (var at = _start; at < End; at++)
            {
                var row = Rows.Rows[at];
                var known = row.Kind is LogRowKind.Entry ? row.Entry.Item.Explanation : null;
                yield return (row, known is not null && explained.Add(known.Id) ? known : null);
            }
        }
    }

    /// <summary>Follows the end, or stands still.</summary>
    public Task FollowAsync(bool follows) => _script?.FollowAsync(follows) ?? Task.CompletedTask;

    /// <summary>Scrolls to an entry's row.</summary>
    public async Task RevealAsync(LogEntry entry)
    {
        // The pane may have been drawn this moment.
        await _attaching.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        var row = Draw(entry);
        await (_script?.RevealAsync(row, entry.Key.ToString()) ?? Task.CompletedTask);
    }

    /// <summary>The line that the reader looks at, as the browser shows it at this moment: asked before other rows are drawn. Null where none is.</summary>
    public async Task<LogKey?> PlaceAsync() => _script is not null && LogKey.TryParse(await _script.PlaceAsync(), out var key) ? key : null;

    /// <summary>Scrolls so that the line of <see cref="PlaceAsync"/>, or the one before it where that is not shown any more, is as high as it was.</summary>
    public async Task ReturnAsync(LogEntry entry)
    {
        var row = Draw(entry);
        if (row < Rows.Rows.Count)
        {
            await (_script?.ReturnAsync(row, Rows.Rows[row].Entry.Key.ToString()) ?? Task.CompletedTask);
        }
    }

    /// <summary>So many rows came in above those that are looked at.</summary>
    public async Task ShiftAsync(int rows)
    {
        _start = Clamped(_start + rows);
        StateHasChanged();
        // Wrapped rows are held in place by the browser's script itself.
        await (IsWrapped ? Task.CompletedTask : _script?.ShiftAsync(rows) ?? Task.CompletedTask);
    }

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task<bool> OnFollowChanged(bool follows) => OnFollow?.Invoke(follows) ?? Task.FromResult(follows);

    /// <summary>Called by the browser: what a press on a row does, or that an edge came into sight.</summary>
    [JSInvokable]
    public Task OnPressed(string act, string? key)
    {
        switch (act)
        {
            case "earlier":
                return MoveAsync(-WrappedStep);
            case "later":
                return MoveAsync(WrappedStep);
            default:
                return OnAct?.Invoke(act, LogKey.TryParse(key, out var named) ? named : null) ?? Task.CompletedTask;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _disposal.CancelAsync();
        _disposal.Dispose();
        // Half attached it would call what is gone; a browser that is gone itself answers no more.
        await _attaching.WaitAsync(LogViewerScript.Patience, Time).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        _self?.Dispose();
    }

    protected override void OnParametersSet()
    {
        // Other lines, or the end of the same ones.
        if (Follows || !ReferenceEquals(_rows, Rows))
        {
            _start = Clamped(Rows.Rows.Count);
            _rows = Rows;
        }

        _start = Clamped(_start);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await (_attaching = AttachAsync());
        }
    }

    private async Task AttachAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _script = await LogPaneScript.AttachAsync(Js, _box, _self, _disposal.Token);
    }

    // Sees to it that the entry's row is among those that are drawn, and gives its number: that of the row before where it has none.
    private int Draw(LogEntry entry)
    {
        var row = Rows.RowOf(entry);
        row = row < 0 ? Math.Max(0, ~row - 1) : row;
        if (IsWrapped && (row < _start || row >= End))
        {
            _start = Clamped(row - (MostWrapped / 2));
            StateHasChanged();
        }

        return row;
    }

    private Task MoveAsync(int by) => InvokeAsync(() =>
    {
        _start = Clamped(_start + by);
        StateHasChanged();
    });

    private int Clamped(int start) => Math.Clamp(start, 0, Math.Max(0, Rows.Rows.Count - MostWrapped));

    private static string? Role(LogRow row) => row.Kind is LogRowKind.Older || row.Entry.IsMark ? "note" : null;

    private static string? LineName(LogRow row) => row.Kind is LogRowKind.Older || row.Entry.IsMark ? null : row.Entry.Key.ToString();

    private static string? MarkName(LogRow row) => row.Kind is LogRowKind.Older ? "older" : row.Entry.Item.Mark?.Kind.ToString().ToLowerInvariant();
}
