using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Store.History;

/// <summary>Collects the datapoints that are to be written down, each once; bounded. Safe to use from any thread.</summary>
public sealed class MetricHistories
{
    private const int MostUnwritten = 50_000, MostRemembered = 4_096;

    private readonly Lock _gate = new();
    private readonly Dictionary<(ReplicationKey Key, string Metric, TimeSpan Period), DateTimeOffset> _written = [];
    private readonly List<MetricBatch> _unwritten = [];
    private int _count;

    /// <summary>Adds what is new in a reading and whose period is over: the last datapoint may still change.</summary>
    internal void Add(MetricsKey key, MetricsSnapshot snapshot)
    {
        var subject = new ReplicationKey(key.TargetName, key.Subject.Arn);
        lock (_gate)
        {
            if (_written.Count > MostRemembered)
            {
                // What is written twice is ignored: forgetting costs a little work and nothing else.
                _written.Clear();
            }

            ImmutableArray<MetricSeries> series = [.. snapshot.Series.Select(found => New(subject, found, key.Range.Period, snapshot.To)).Where(static found => !found.Points.IsEmpty)];
            var count = series.Sum(static found => found.Points.Length);
            if (count > 0 && _count + count <= MostUnwritten)
            {
                _unwritten.Add(new MetricBatch(subject, key.Range.Period, series));
                _count += count;
            }
        }
    }

    /// <summary>What was added since the last time.</summary>
    internal ImmutableArray<MetricBatch> TakeUnwritten()
    {
        lock (_gate)
        {
            ImmutableArray<MetricBatch> taken = [.. _unwritten];
            _unwritten.Clear();
            _count = 0;
            return taken;
        }
    }

    private MetricSeries New(ReplicationKey subject, MetricSeries series, TimeSpan period, DateTimeOffset until)
    {
        var key = (subject, series.MetricName, period);
        var before = _written.GetValueOrDefault(key);
        ImmutableArray<MetricPoint> points = [.. series.Points.Where(point => point.At > before && point.At + period <= until)];
        if (points is [.., var last])
        {
            _written[key] = last.At;
        }

        return series with { Points = points };
    }
}
