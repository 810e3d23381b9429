using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>The metrics of a replication instance. It has datapoints from its creation on, whether or not tasks run on it.</summary>
internal sealed class InstanceSource : IMetricSource
{
    private static readonly Dictionary<string, InstanceMetric> Metrics = InstanceMetrics.All.ToDictionary(static metric => metric.Name);

    private readonly SimulatedInstance _instance;
    private readonly InstanceSize _size;
    private readonly int _seed;
    private readonly ForcedMetrics _forced;
    private readonly ImmutableArray<RunSource> _tasks;

    private InstanceSource(SimulatedInstance instance, ImmutableArray<RunSource> tasks)
    {
        (_instance, _tasks, _forced) = (instance, tasks, instance.ForcedMetrics);
        (_size, _seed) = (InstanceSize.Of(instance.InstanceClass), StableHash.Of(instance.ResourceId, 43));
    }

    /// <summary>An instance's metrics from a time on. The account's lock must be held.</summary>
    public static InstanceSource Of(SimulatedInstance instance, AccountInventory inventory, DateTimeOffset from) =>
        new(instance, [.. inventory.Tasks.Where(task => task.Spec.Instance == instance).Select(task => RunSource.Of(task, from))]);

    public string? UnitOf(string metric) => Metrics.GetValueOrDefault(metric)?.Unit;

    public bool IsForbidden(string metric) => _forced.Forbidden == metric;

    public double? Value(string metric, long minute)
    {
        var from = Minutes.Start(minute);
        if (from < _instance.CreateTime || _forced.At(from.AddMinutes(1).AddTicks(-1)) is { NoDatapoints: true } || !Metrics.TryGetValue(metric, out var known))
        {
            return null;
        }

        return known.Value(At(minute));
    }

    private InstanceMinute At(long minute)
    {
        var summed = new InstanceMinute(_size, _seed, minute) { Storage = _instance.AllocatedStorage };
        foreach (var task in _tasks)
        {
            if (task.At(minute) is { } at)
            {
                summed = summed with
                {
                    TaskCpu = summed.TaskCpu + RunMetrics.Cpu(at),
                    TaskMemory = summed.TaskMemory + RunMetrics.Memory(at),
                    Traffic = summed.Traffic + at.Kilobytes(at.Rows + at.Applied),
                    OnDisk = summed.OnDisk + at.Incoming,
                };
            }
        }

        return summed;
    }
}
