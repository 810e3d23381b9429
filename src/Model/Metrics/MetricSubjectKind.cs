namespace DmsDashboard.Model.Metrics;

/// <summary>What DMS publishes metrics of.</summary>
public enum MetricSubjectKind
{
    Replication,
    Task,
    Instance,
}
