using System.Collections.Immutable;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Bulk;

/// <summary>Draws the bulk dialog and how far runs are, over whatever page there is. Runs of others are shown too: they change what everybody sees.</summary>
public sealed partial class BulkHost : ComponentBase, IDisposable
{
    // A run that ended before stays in sight for somebody whose page was gone meanwhile.
    private static readonly TimeSpan ShownAfterEnd = TimeSpan.FromMinutes(10);

    private readonly CancellationTokenSource _disposal = new();
    private OtherPage? _otherPage;

    [Inject]
    public required BulkDialogs Dialogs { get; init; }

    [Inject]
    public required BulkRuns Runs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    private ImmutableArray<BulkRun> All { get; set; } = [];

    private IEnumerable<BulkRun> Listed => All.Where(run =>
        !Dialogs.IsDismissed(run.Number)
        && (!Dialogs.IsOpen || Dialogs.RunNumber != run.Number)
        && (run.FinishedAt is null || Time.GetUtcNow() - run.FinishedAt < ShownAfterEnd));

    public void Dispose()
    {
        Dialogs.Changed -= StateHasChanged;
        _otherPage?.Dispose();
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized()
    {
        Dialogs.Changed += StateHasChanged;
        _otherPage = new OtherPage(Navigation, Dialogs.Close);
        All = Runs.Current;
        _ = WatchAsync(_disposal.Token);
    }

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var runs in Runs.WatchAsync(cancellationToken))
            {
                var before = All;
                All = runs;
                foreach (var ended in runs.Where(run => run.FinishedAt is not null && Dialogs.IsOwn(run.Number) && before.Any(other => other.Number == run.Number && other.FinishedAt is null)))
                {
                    Toasts.Show(BulkWords.IsGood(ended) ? ToastKind.Plain : ToastKind.Problem, $"Bulk {BulkWords.Verb(ended).ToLowerInvariant()} has ended", $"{BulkWords.Summary(ended)}.");
                }

                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit is gone; the runs go on.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }
}
