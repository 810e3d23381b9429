using System.Collections.Immutable;
using DmsDashboard.Actions.Sharing;
using DmsDashboard.Model;
using DmsDashboard.Model.Shares;
using DmsDashboard.Store;
using DmsDashboard.Store.Shares;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Components.Sharing;

/// <summary>Links to the progress of chosen replications: the list, one more, and the end of one.</summary>
public sealed partial class SharesPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private ShareDraft _draft = new();
    private ImmutableArray<Share>? _shares;
    private string? _fault;
    private string? _problem;
    private bool _isMaking;
    private bool _isSending;

    [Inject]
    public required ShareStore Store { get; init; }

    [Inject]
    public required ShareActions Actions { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required IOptions<ShareOptions> Options { get; init; }

    [CascadingParameter]
    public required ActionOrigin Origin { get; set; }

    private MadeShare? Made { get; set; }

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private void Begin() => (_isMaking, _problem, _draft, Made) = (true, null, new ShareDraft { Days = Math.Min(7, Options.Value.MaxDays) }, null);

    private void Cancel() => _isMaking = false;

    private void Forget() => Made = null;

    private async Task MakeAsync()
    {
        // Two clicks are one link.
        if (_isSending)
        {
            return;
        }

        _isSending = true;
        try
        {
            var request = _draft.ToRequest(Time.GetUtcNow());
            var answer = await Actions.CreateAsync(request, Origin, _disposal.Token);
            (_problem, _isMaking) = (answer.Token is null ? answer.Result.Sentence : null, answer.Token is null);
            Made = answer.Token is { } token ? new MadeShare(request.Title, $"{Navigation.BaseUri}s/{token}", request.Passcode is not null) : null;
        }
        finally
        {
            _isSending = false;
        }

        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            (_shares, _fault) = (await Store.ListAsync(_disposal.Token), null);
        }
        catch (ActivityStoreException exception)
        {
            _fault = exception.Message;
        }
        catch (OperationCanceledException) when (_disposal.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private sealed record MadeShare(string Title, string Link, bool HasPasscode);
}
