using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Store;
using DmsDashboard.Store.History;

namespace DmsDashboard.Polling.TableReadings;

/// <summary>Reads the tables of one replication while they are watched: again and again, at once when asked for, less often when it stands still.</summary>
internal sealed class TableReader(TablesFeed feed, DmsService dms, RequestBudget budget, TablesOptions options, DmsStore store, TimeProvider time)
{
    /// <summary>Where each whole reading is kept for the drawings of tables.</summary>
    public required TableHistory History { get; init; }

    /// <summary>Where it is kept what each whole reading says of the replication's health.</summary>
    public required HealthFindings Findings { get; init; }

    private int _failures;

    /// <summary>Runs until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry = store.Current.Find(feed.Key);
            var status = entry?.Replication.Status;
            var started = time.GetTimestamp();
            var snapshot = await ReadAsync(entry?.Kind ?? KindOf(feed.Key.Arn), cancellationToken);
            _failures = snapshot.Fault is null ? 0 : _failures + 1;
            var took = time.GetElapsedTime(started);
            var wait = TableSchedule.Wait(options, new TableSituation(status, snapshot.Fault?.Kind, _failures, took));
            // From now, and not from when it comes to its wait: the time that passes between would be added (a machine that sleeps, a test's clock).
            var due = time.GetUtcNow() + wait;
            feed.Publish(snapshot with { PollInterval = took + wait });
            await WaitAsync(due, status, cancellationToken);
        }
    }

    private async Task<TablesSnapshot> ReadAsync(ReplicationKind kind, CancellationToken cancellationToken)
    {
        var before = feed.Current;
        var startedAt = time.GetUtcNow();
        var merge = new TableMerge(before.Tables);
        var shown = 0;
        try
        {
            await foreach (var page in dms.ReadTablesAsync(kind, feed.Key.Arn, budget, cancellationToken))
            {
                merge.Add(page);
                if (before.IsPartial && merge.Count >= 2 * shown && merge.Count > before.Tables.Length)
                {
                    // Of a long first reading what has come is shown, each time when there is twice as much: sorting it costs.
                    shown = merge.Count;
                    feed.Publish(before with { Tables = merge.ToTables() });
                }
            }

            var tables = merge.ToTables();
            History.Add(tables, startedAt);
            Findings.Add(feed.Key, TablesVerdict.Of(startedAt, tables));
            return before with { Tables = tables, Rates = History.RatesOf(tables), CapturedAt = startedAt, Fault = null };
        }
        catch (DmsServiceException exception)
        {
            return feed.Current with { Fault = exception.Fault };
        }
    }

    /// <summary>Waits for the time, a wish to see them now, or another Status than it had.</summary>
    private async Task WaitAsync(DateTimeOffset due, ReplicationStatus? status, CancellationToken cancellationToken)
    {
        var wait = due - time.GetUtcNow();
        using var timer = new CancellationTokenSource(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        Task[] reasons = [feed.RefreshAskedAsync(ending.Token), StatusChangedAsync(status, ending.Token)];
        await Task.WhenAny(reasons);
        await ending.CancelAsync();
        await Task.WhenAll(reasons).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task StatusChangedAsync(ReplicationStatus? status, CancellationToken cancellationToken)
    {
        await foreach (var snapshot in store.WatchQuietlyAsync(cancellationToken))
        {
            if (snapshot.Find(feed.Key)?.Replication.Status is { } now && now != status)
            {
                return;
            }
        }
    }

    // arn:aws:dms:region:account:task:id or …:replication-config:id.
    private static ReplicationKind KindOf(string arn) => arn.Split(':') is [_, _, _, _, _, "task", ..] ? ReplicationKind.Task : ReplicationKind.Serverless;
}
