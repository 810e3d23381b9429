using System.Collections.Immutable;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Aws;

/// <summary>What the process sent to one target in the last hour and since its beginning, by operation, as it went over the wire: retries of the SDK included.</summary>
public sealed class AwsTraffic(TimeProvider time)
{
    /// <summary>Stands for operations beyond the most that are told apart.</summary>
    public const string Others = "others";

    // More than the dashboard knows: that it is reached would be a bug, and must not be a leak.
    private const int MostOperations = 64;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, OperationCounts> _operations = new(StringComparer.Ordinal);

    /// <summary>Since when is counted.</summary>
    public DateTimeOffset Since { get; } = time.GetUtcNow();

    /// <summary>What was sent for each operation, by name; those without a request are missing.</summary>
    public ImmutableArray<OperationTraffic> Read()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            return [.. _operations.Values.Select(counts => counts.Read(Since, now))];
        }
    }

    internal void Count(string operation, TrafficCount count)
    {
        lock (_gate)
        {
            var name = _operations.ContainsKey(operation) || _operations.Count < MostOperations ? operation : Others;
            if (!_operations.TryGetValue(name, out var counts))
            {
                _operations[name] = counts = new OperationCounts(name);
            }

            counts.Add(time.GetUtcNow(), count);
        }
    }
}
