namespace DmsDashboard.Telemetry.Prometheus;

/// <summary>The types that the text format knows, as far as the dashboard has them.</summary>
internal enum FamilyKind
{
    /// <summary>Grows, and begins at zero with the process.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Counts by size.</summary>
    Histogram,
}
