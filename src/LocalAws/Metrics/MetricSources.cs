using DmsDashboard.LocalAws.Metrics.Series;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>Finds whose metric a query asks for; several metrics of one replication share what is worked out for it.</summary>
internal sealed class MetricSources(SimulatedAccount account, AccountInventory inventory, DateTimeOffset from)
{
    private readonly Dictionary<object, IMetricSource> _made = [];

    /// <summary>The source of a metric; null where nothing of that account has it. The account's lock must be held.</summary>
    public IMetricSource? Of(MetricIdentity metric)
    {
        if (metric.Namespace != MetricsOperations.Namespace)
        {
            return null;
        }

        var (config, instance, task) = (Dimension(metric, MetricIdentity.ReplicationConfigId), Dimension(metric, MetricIdentity.InstanceIdentifier), Dimension(metric, MetricIdentity.TaskIdentifier));

        return (metric.Dimensions.Count, config, instance, task) switch
        {
            (1, { } id, _, _) => OfReplication(id),
            (1, _, { } name, _) => OfInstance(name),
            (2, _, { } name, { } id) => OfTask(name, id),
            _ => null,
        };
    }

    private RunSource? OfReplication(string configId)
    {
        var prefix = $"{account.Identity.AccountId}:";

        return configId.StartsWith(prefix, StringComparison.Ordinal) && account.Find(account.Identity.ReplicationConfigArn(configId[prefix.Length..])) is { } run ? Of(run) : null;
    }

    private RunSource? OfTask(string instance, string resourceId) =>
        account.Find(account.Identity.ReplicationTaskArn(resourceId)) is SimulatedTask task && task.Spec.Instance.Identifier == instance ? Of(task) : null;

    private InstanceSource? OfInstance(string identifier) => inventory.Instances.FirstOrDefault(instance => instance.Identifier == identifier) is { } found
        ? Made(found, () => InstanceSource.Of(found, inventory, from))
        : null;

    private RunSource Of(SimulatedRun run) => Made(run, () => RunSource.Of(run, from));

    private TSource Made<TSource>(object key, Func<TSource> make)
        where TSource : IMetricSource
    {
        if (!_made.TryGetValue(key, out var source))
        {
            _made[key] = source = make();
        }

        return (TSource)source;
    }

    private static string? Dimension(MetricIdentity metric, string name) => metric.Dimensions.GetValueOrDefault(name);
}
