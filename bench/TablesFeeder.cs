using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Store.History;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Bench;

/// <summary>Stands where the reader of a replication's tables does, and watches them, so that they stay.</summary>
internal sealed class TablesFeeder : IDisposable
{
    private readonly CancellationTokenSource _leaving;
    private readonly TablesFeed _feed;
    private readonly TableHistory _history;
    private readonly TimeProvider _time;

    private TablesFeeder(TablesFeed feed, TableHistory history, TimeProvider time, CancellationTokenSource leaving)
    {
        (_feed, _history, _time, _leaving) = (feed, history, time, leaving);
    }

    public TablesSnapshot Current => _feed.Current;

    /// <summary>Begins; the host must have no reader of its own.</summary>
    public static async Task<TablesFeeder> OpenAsync(IServiceProvider services, ReplicationKey key, TimeProvider time)
    {
        var tables = services.GetRequiredService<TablesStore>();
        var leaving = new CancellationTokenSource();
        var watch = WatchAsync(tables, key, leaving.Token);
        await foreach (var feed in tables.OpenedAsync(leaving.Token))
        {
            return new TablesFeeder(feed, services.GetRequiredService<TableHistories>().Open(key), time, leaving);
        }

        await watch;
        throw new InvalidOperationException("The store ended.");
    }

    /// <summary>What the reader does with a reading.</summary>
    public void Publish(ImmutableArray<TableStatistics> tables)
    {
        var at = _time.GetUtcNow();
        _history.Add(tables, at);
        _feed.Publish(new TablesSnapshot { Tables = tables, Rates = _history.RatesOf(tables), CapturedAt = at, PollInterval = TimeSpan.FromSeconds(12) });
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private static async Task WatchAsync(TablesStore tables, ReplicationKey key, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var snapshot in tables.WatchAsync(key, cancellationToken))
            {
                _ = snapshot.Tables;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The measure is over.
        }
    }
}
