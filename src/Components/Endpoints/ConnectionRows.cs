using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Endpoints;

/// <summary>Puts a target's connections to its endpoints. Pure.</summary>
internal sealed class ConnectionRows(TargetSnapshot target, ConnectionsSnapshot connections)
{
    private readonly Dictionary<string, ReplicationInstance> _instances = target.Instances.ToDictionary(static instance => instance.ReplicationInstanceArn);

    private readonly ILookup<string, ConnectionKey> _known = connections.Connections.Keys.Concat(connections.Tests.Keys).Distinct().ToLookup(static key => key.EndpointArn);

    /// <summary>The endpoint with its connections: those that fail first, then by instance.</summary>
    public EndpointRow Row(DmsEndpoint endpoint, IReadOnlyCollection<ReplicationEntry> usedBy)
    {
        var used = usedBy.Select(static entry => entry.Task?.ReplicationInstanceArn).OfType<string>().ToHashSet();
        var near = _known[endpoint.EndpointArn].Select(static key => key.ReplicationInstanceArn).Concat(used).ToHashSet();
        return new EndpointRow
        {
            Endpoint = endpoint,
            UsedBy = [.. usedBy],
            Connections = [.. near.Select(arn => Connection(endpoint, arn, used.Contains(arn)))
                .OrderBy(static row => row.IsFailed ? 0 : 1)
                .ThenBy(static row => row.InstanceIdentifier, StringComparer.OrdinalIgnoreCase)],
            Others = [.. target.Instances.Where(instance => !near.Contains(instance.ReplicationInstanceArn)).Select(instance => Connection(endpoint, instance.ReplicationInstanceArn, isUsed: false))],
        };
    }

    private ConnectionRow Connection(DmsEndpoint endpoint, string instanceArn, bool isUsed)
    {
        var key = new ConnectionKey(target.Target.Name, instanceArn, endpoint.EndpointArn);
        var (instance, connection) = (_instances.GetValueOrDefault(instanceArn), connections.Connections.GetValueOrDefault(key));
        return new ConnectionRow
        {
            Key = key,
            InstanceIdentifier = instance?.ReplicationInstanceIdentifier ?? connection?.ReplicationInstanceIdentifier ?? instanceArn[(instanceArn.LastIndexOf(':') + 1)..],
            Instance = instance,
            Connection = connection,
            Test = connections.Tests.GetValueOrDefault(key),
            TestedAt = connections.TestedAt.TryGetValue(key, out var at) ? at : null,
            IsUsed = isUsed,
        };
    }
}
