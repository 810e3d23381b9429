using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>What changes seldom in a target and is read seldom: endpoints, replication configs, replication instances and the settings of tasks, by ARN.</summary>
internal sealed record Inventory
{
    public static readonly Inventory Empty = new();

    public ImmutableDictionary<string, DmsEndpoint> Endpoints { get; init; } = ImmutableDictionary<string, DmsEndpoint>.Empty;

    public ImmutableDictionary<string, ReplicationConfig> Configs { get; init; } = ImmutableDictionary<string, ReplicationConfig>.Empty;

    public ImmutableDictionary<string, ReplicationInstance> Instances { get; init; } = ImmutableDictionary<string, ReplicationInstance>.Empty;

    /// <summary>Tasks with their settings; the list is polled without.</summary>
    public ImmutableDictionary<string, ReplicationTask> Tasks { get; init; } = ImmutableDictionary<string, ReplicationTask>.Empty;

    /// <summary>When all of it was read; null before.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>By identifier.</summary>
    public ImmutableArray<DmsEndpoint> SortedEndpoints { get; private init; } = [];

    /// <summary>By identifier.</summary>
    public ImmutableArray<ReplicationInstance> SortedInstances { get; private init; } = [];

    /// <summary>Parts that could not be read; what was known of them before is kept.</summary>
    public ImmutableArray<DmsFault> Faults { get; init; } = [];

    /// <summary>The same with its lists in order.</summary>
    public Inventory Sorted() => this with
    {
        SortedEndpoints = [.. Endpoints.Values.OrderBy(static endpoint => endpoint.EndpointIdentifier, StringComparer.OrdinalIgnoreCase).ThenBy(static endpoint => endpoint.EndpointArn, StringComparer.Ordinal)],
        SortedInstances = [.. Instances.Values.OrderBy(static instance => instance.ReplicationInstanceIdentifier, StringComparer.OrdinalIgnoreCase).ThenBy(static instance => instance.ReplicationInstanceArn, StringComparer.Ordinal)],
    };

    public DmsEndpoint? Endpoint(string? arn) => arn is null ? null : Endpoints.GetValueOrDefault(arn);

    /// <summary>Where a task runs; null for a serverless replication.</summary>
    public ReplicationInstance? Instance(IReplication replication) =>
        replication is ReplicationTask { ReplicationInstanceArn: { } arn } ? Instances.GetValueOrDefault(arn) : null;

    /// <summary>A task with the settings that the list's poll left out; anything else as it is.</summary>
    public IReplication Complete(IReplication replication) => replication is ReplicationTask task && Tasks.TryGetValue(task.ReplicationTaskArn, out var known)
        ? task with
        {
            TableMappings = task.TableMappings ?? known.TableMappings,
            ReplicationTaskSettings = task.ReplicationTaskSettings ?? known.ReplicationTaskSettings,
            TaskData = task.TaskData ?? known.TaskData,
        }
        : replication;

    /// <summary>The ARNs that <paramref name="replications"/> name and that are not here.</summary>
    public IEnumerable<string> MissingFor(IEnumerable<IReplication> replications)
    {
        foreach (var replication in replications)
        {
            if (replication.Kind is ReplicationKind.Task ? !Tasks.ContainsKey(replication.Arn) : !Configs.ContainsKey(replication.Arn))
            {
                yield return replication.Arn;
            }

            if (replication is ReplicationTask { ReplicationInstanceArn: { } instance } && !Instances.ContainsKey(instance))
            {
                yield return instance;
            }

            if (replication.SourceEndpointArn is { } source && !Endpoints.ContainsKey(source))
            {
                yield return source;
            }

            if (replication.TargetEndpointArn is { } target && !Endpoints.ContainsKey(target))
            {
                yield return target;
            }
        }
    }
}
