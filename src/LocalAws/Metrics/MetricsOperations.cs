using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>The operations of CloudWatch that the endpoint answers.</summary>
internal static class MetricsOperations
{
    /// <summary>The only namespace that has metrics here.</summary>
    public const string Namespace = "AWS/DMS";

    /// <summary>All of them, over one account.</summary>
    public static IEnumerable<IOperation> All(SimulatedAccount account) => [new GetMetricData(account), new ListMetrics(account)];
}
