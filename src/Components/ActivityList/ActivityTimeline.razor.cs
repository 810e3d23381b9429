using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.ActivityList;

/// <summary>A page of the activity by days, the newest first. The newest page follows what happens, unless updates are paused.</summary>
public sealed partial class ActivityTimeline : ComponentBase, IDisposable
{
    private const int ItemsOnPage = 50;

    // However much happens: each look is a read of the database, for everybody who watches.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _disposal = new();
    private ImmutableArray<ActivityItem>? _items;
    private ActivityQuery? _asked;
    private string? _fault;
    private bool _hasOlder;
    private bool _missedSome;

    [Inject]
    public required ActivityStore Activity { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required SnapshotProvider Provider { get; set; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ActivityQuery Query { get; set; }

    /// <summary>True where the list is about several replications.</summary>
    [Parameter]
    public bool NamesReplications { get; set; }

    /// <summary>What is said when there is nothing.</summary>
    [Parameter]
    public string EmptyText { get; set; } = "Nothing was done and nothing changed yet.";

    private string NewestUrl => Navigation.GetUriWithQueryParameter(ActivityQueryText.Before, (string?)null);

    private string OlderUrl => Navigation.GetUriWithQueryParameter(ActivityQueryText.Before, _items is { Length: > 0 } items ? items[^1].Id : null);

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized() => _ = WatchAsync(_disposal.Token);

    protected override async Task OnParametersSetAsync()
    {
        var isResumed = _missedSome && Provider.PausedAt is null;
        if (_asked != Query || isResumed)
        {
            await LoadAsync(_disposal.Token);
        }
    }

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in Activity.WatchAsync(cancellationToken))
            {
                if (_asked is null || Query.BeforeId is not null)
                {
                    continue;
                }

                if (Provider.PausedAt is not null)
                {
                    _missedSome = true;
                    continue;
                }

                await LoadAsync(cancellationToken);
                StateHasChanged();
                await Task.Delay(BetweenLooks, Time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page is gone.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var query = _asked = Query;
        _missedSome = false;
        try
        {
            var found = await Activity.QueryAsync(query with { Limit = ItemsOnPage + 1 }, cancellationToken);
            // The filter may have changed meanwhile; then its own answer is on the way.
            if (query == Query)
            {
                (_items, _hasOlder, _fault) = (found.Length > ItemsOnPage ? found[..ItemsOnPage] : found, found.Length > ItemsOnPage, null);
            }
        }
        catch (ActivityStoreException exception)
        {
            _fault = exception.Message;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private IEnumerable<IGrouping<string, ActivityItem>> Days(ImmutableArray<ActivityItem> items) =>
        items.GroupBy(item => $"{Zone.Convert(item.At).ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}, {Zone.LabelAt(item.At)}");

    private string? UrlOf(ActivityItem item) => NamesReplications && Snapshot.Find(new ReplicationKey(item.TargetName, item.Arn)) is { } entry
        ? ReplicationAddress.Of(entry, Snapshot, "/activity")
        : null;
}
