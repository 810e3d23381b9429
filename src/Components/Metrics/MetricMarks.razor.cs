using System.Collections.Immutable;
using DmsDashboard.Components.ActivityList;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Metrics;

/// <summary>The state changes of a replication that fall into a range, from the activity. Give it @key: it keeps to its first parameters.</summary>
public sealed partial class MetricMarks : ComponentBase, IDisposable
{
    // More would be a wall and no marks.
    private const int Most = 40;

    // Each look is a read of the database.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _disposal = new();
    private ImmutableArray<StateMark> _marks = [];

    [Inject]
    public required ActivityStore Activity { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    [Parameter, EditorRequired]
    public required MetricRange Range { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<ImmutableArray<StateMark>> ChildContent { get; set; }

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override void OnInitialized() => _ = WatchAsync(Entry.Key, Range, _disposal.Token);

    // Started on the renderer's dispatcher, so every continuation below runs on it too.
    private async Task WatchAsync(ReplicationKey key, MetricRange range, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in Activity.WatchAsync(cancellationToken))
            {
                var marks = await ReadAsync(key, range, cancellationToken);
                if (!marks.SequenceEqual(_marks))
                {
                    _marks = marks;
                    StateHasChanged();
                }

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

    private async Task<ImmutableArray<StateMark>> ReadAsync(ReplicationKey key, MetricRange range, CancellationToken cancellationToken)
    {
        var query = new ActivityQuery
        {
            TargetName = key.TargetName,
            Arn = key.Arn,
            Kinds = [ActivityKind.StateChange],
            From = range.At(Time.GetUtcNow()).From,
            Limit = Most,
        };
        try
        {
            return [.. (await Activity.QueryAsync(query, cancellationToken)).Select(static item => new StateMark(item.Id, item.At, ActivityWords.Title(item), item.HealthAfter is Health.Failed)).Reverse()];
        }
        catch (ActivityStoreException)
        {
            // The lines are worth as much without; the activity's own page says what is wrong with the file.
            return _marks;
        }
    }
}
