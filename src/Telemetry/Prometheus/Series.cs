namespace DmsDashboard.Telemetry.Prometheus;

/// <summary>The value of one set of labels.</summary>
/// <param name="Value">Of a histogram the sum of all that was measured.</param>
/// <param name="Buckets">Of a histogram how many fell into each bucket, the last of which has no end; else none.</param>
internal readonly record struct Series(double Value, long[] Buckets);
