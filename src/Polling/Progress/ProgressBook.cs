using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Store.History;

namespace DmsDashboard.Polling.Progress;

/// <summary>The recent course of each full load of one target. Only those that load cost anything. For one poll at a time.</summary>
internal sealed class ProgressBook(DmsTarget target, LoadTables tables)
{
    private readonly HashSet<(ReplicationKey Key, DateTimeOffset? Run)> _asked = [];
    private readonly HashSet<string> _restored = [];
    private Dictionary<string, ProgressSeries> _before = [];
    private Dictionary<string, ProgressSeries> _series = [];

    /// <summary>Loads that are new here, of which the database may know more; each is named once.</summary>
    public ImmutableArray<(ReplicationKey Key, DateTimeOffset? Run)> TakeUnread()
    {
        var loading = _series.Select(pair => (new ReplicationKey(target.Name, pair.Key), pair.Value.Run)).ToHashSet();
        _asked.IntersectWith(loading);
        return [.. loading.Where(_asked.Add)];
    }

    /// <summary>A round begins: a load that is not read in it is over.</summary>
    public void Begin() => (_before, _series) = (_series, []);

    /// <summary>The progress of a replication as a poll found it; null unless it loads. <paramref name="before"/> comes back while nothing moves and the estimate hardly.</summary>
    public LoadProgress? Read(IReplication replication, LoadProgress? before, DateTimeOffset readAt)
    {
        if (!LoadPhase.IsLoading(replication) || replication.ReplicationStats is not { } stats)
        {
            return null;
        }

        var run = LoadPhase.RunOf(stats);
        var series = _before.GetValueOrDefault(replication.Arn) is { } known && known.Run == run ? known : new ProgressSeries(run);
        _series[replication.Arn] = series;
        var sample = ProgressSample.Of(stats, readAt);
        var hasMoved = series.Samples is not [.., var last] || !sample.SaysTheSameAs(last);
        hasMoved |= _restored.Remove(replication.Arn);
        series.Add(sample);
        var reading = tables.Find(new ReplicationKey(target.Name, replication.Arn));
        if (reading is not null && (run is null || reading.At >= run))
        {
            series.Add(new RowSample(reading.At, reading.Rows));
        }

        var progress = ProgressReader.Read(series, LoadPhase.BeganInRun(stats), reading);
        return before is not null && !hasMoved && progress.IsAlmost(before, readAt) ? before : progress;
    }

    /// <summary>Puts what the database knew ahead of what was seen since.</summary>
    public void Restore(LoadHistory history)
    {
        if (_series.GetValueOrDefault(history.Key.Arn) is { } series)
        {
            series.Restore(history.Samples, history.Rows);
            _restored.Add(history.Key.Arn);
        }
    }
}
