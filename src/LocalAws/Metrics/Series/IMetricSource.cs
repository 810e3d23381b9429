namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>Something whose metrics can be read: a replication, a task, an instance. A copy, free of the account's lock.</summary>
internal interface IMetricSource
{
    /// <summary>The unit of a metric; null where it has none of that name.</summary>
    string? UnitOf(string metric);

    /// <summary>True for a metric that may not be read.</summary>
    bool IsForbidden(string metric);

    /// <summary>A metric's value in a minute; null where there is no datapoint.</summary>
    double? Value(string metric, long minute);
}
