using DmsDashboard.Components.Detail;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.AlertList;

/// <summary>What is open, when nobody is told, and where alerts go. Pausing holds what is shown.</summary>
public sealed partial class AlertsPage : ComponentBase, IDisposable
{
    private const int MostShown = 100;

    // However much happens: each look is a read of the database, for everybody who watches.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _disposal = new();
    private AlertOverview? _overview;
    private string? _fault;
    private bool _missedSome;

    [Inject]
    public required AlertStore Alerts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required SnapshotProvider Provider { get; set; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    private bool MayChange => Origin.Permissions.Has(Capability.ManageAlerts);

    private string CountWords => _overview is not { } overview ? "" : $"{FieldText.Number(overview.Alerts.Length)} open";

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized() => _ = WatchAsync(_disposal.Token);

    protected override async Task OnParametersSetAsync()
    {
        if (_missedSome && Provider.PausedAt is null)
        {
            await ReadAsync(_disposal.Token);
        }
    }

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in Alerts.WatchAsync(cancellationToken))
            {
                if (_overview is not null && Provider.PausedAt is not null)
                {
                    _missedSome = true;
                    continue;
                }

                await ReadAsync(cancellationToken);
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

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        _missedSome = false;
        try
        {
            (_overview, _fault) = (await Alerts.ReadOverviewAsync(cancellationToken), null);
        }
        catch (ActivityStoreException exception)
        {
            _fault = exception.Message;
        }
    }

    private bool IsSilent(Alert alert) => AlertTelling.IsSilent(alert, Alerts.Silences, Time.GetUtcNow());

    private string? UrlOf(Alert alert) => Snapshot.Find(alert.Key.Replication) is { } entry ? ReplicationAddress.Of(entry, Snapshot) : null;
}
