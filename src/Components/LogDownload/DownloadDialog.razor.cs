using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.LogDownload;

/// <summary>Asks what is to be downloaded, then shows how far it has come. Closing it ends what is under way.</summary>
public sealed partial class DownloadDialog : ComponentBase, IAsyncDisposable
{
    private Modal? _modal;
    private BrowserDownload? _download;
    private DownloadOrder? _order;
    private DownloadProgress? _progress;
    private IReadOnlyList<LogItem> _held = [];
    private IReadOnlyList<LogItem> _shown = [];
    private bool _isFocusDue;

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter, EditorRequired]
    public required DownloadForm Form { get; set; }

    [Parameter, EditorRequired]
    public required DownloadSubject Subject { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    private IReadOnlyList<LogItem> Offered => Form.OnlyShown ? _shown : _held;

    private int HeldLines => Form.What is DownloadWhat.Held ? Offered.Count : 0;

    private DownloadReading Reading => DownloadReader.Read(Form, Subject, Time.GetUtcNow());

    private string Subtitle => Subject.Sources.Length == 1 ? "One file" : $"{Subject.Sources.Length} sources in one file, by time";

    // A file of its last line only helps nobody.
    private bool MaySave => _progress is { State: DownloadProgress.Broken or DownloadProgress.Cancelled, Lines: > 0 };

    public async ValueTask DisposeAsync()
    {
        if (_download is not null)
        {
            await _download.DisposeAsync();
        }
    }

    protected override void OnInitialized() => Take();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isFocusDue && _modal is not null)
        {
            _isFocusDue = false;
            await _modal.FocusInvalidAsync();
        }
    }

    private async Task BeginAsync()
    {
        Form.WasTried = true;
        var (reading, now) = (Reading, Time.GetUtcNow());
        if (!reading.IsGood)
        {
            _isFocusDue = true;
            return;
        }

        _order = DownloadReader.Order(Form, Subject, reading, now);
        _progress = DownloadProgress.Begun;
        _download = await BrowserDownload.BeginAsync(Js, _order, Form.What is DownloadWhat.Range ? null : new HeldLinesStream(Offered, Form.Format), ShowAsync);
    }

    private Task ShowAsync(DownloadProgress progress) => InvokeAsync(() =>
    {
        _progress = progress;
        StateHasChanged();
    });

    private Task CancelAsync() => _download?.CancelAsync() ?? Task.CompletedTask;

    private Task SaveAsync() => _download?.SaveAsync() ?? Task.CompletedTask;

    private async Task BackAsync()
    {
        if (_download is { } ended)
        {
            _download = null;
            await ended.DisposeAsync();
        }

        (_progress, _order) = (null, null);
        Take();
    }

    // Once, and not at each drawing: what is offered stands still while it is chosen.
    private void Take() => (_held, _shown) = (Subject.Held(false), Subject.Held(true));
}
