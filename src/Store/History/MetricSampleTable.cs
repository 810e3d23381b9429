using System.Collections.Immutable;
using Dapper;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Store.History;

/// <summary>The statements on the table metric_sample.</summary>
internal static class MetricSampleTable
{
    private const string Insert =
        "INSERT OR IGNORE INTO metric_sample (subject, metric, period, at, value) VALUES (@Subject, @Metric, @Period, @At, @Value)";

    private const string Select =
        """
        SELECT metric AS Metric, at AS At, value AS Value FROM metric_sample
        WHERE subject = @Subject AND period = @Period AND at >= @Since ORDER BY at DESC LIMIT @Most
        """;

    public static void Write(SqliteConnection connection, SqliteTransaction transaction, ImmutableArray<MetricBatch> batches, Dictionary<ReplicationKey, long> subjects) =>
        connection.Execute(
            Insert,
            from batch in batches
            from series in batch.Series
            from point in series.Points
            select new { Subject = subjects[batch.Key], Metric = series.MetricName, Period = (long)batch.Period.TotalSeconds, At = point.At.ToUnixTimeMilliseconds(), point.Value },
            transaction);

    /// <summary>Datapoints of that width since then, the newest where there are more than so many, each metric's in the order of time.</summary>
    public static ImmutableArray<MetricSeries> Read(SqliteConnection connection, ReplicationKey key, (TimeSpan Period, DateTimeOffset Since, int Most) asked) =>
        [.. connection.Query<(string Metric, long At, double Value)>(
                Select,
                new { Subject = SubjectTable.Find(connection, key), Period = (long)asked.Period.TotalSeconds, Since = asked.Since.ToUnixTimeMilliseconds(), asked.Most })
            .Reverse()
            .GroupBy(static row => row.Metric)
            .Select(static metric => new MetricSeries(metric.Key, [.. metric.Select(static row => new MetricPoint(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Value))]))];
}
