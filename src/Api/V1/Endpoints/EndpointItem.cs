using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Endpoints;

/// <summary>A source or target endpoint, and what uses it.</summary>
internal sealed record EndpointItem
{
    /// <summary>The target's name in the dashboard's settings.</summary>
    public required string Target { get; init; }

    /// <summary>What DMS says of it, without users, connection attributes and engine settings.</summary>
    public required DmsEndpoint Endpoint { get; init; }

    /// <summary>The ids of the replications that have it as their source or target.</summary>
    public required ImmutableArray<string> UsedBy { get; init; }

    public static EndpointItem Of(TargetSnapshot target, DmsEndpoint endpoint) => new()
    {
        Target = target.Target.Name,
        Endpoint = endpoint,
        UsedBy = [.. target.Entries.Where(entry => entry.Replication.SourceEndpointArn == endpoint.EndpointArn || entry.Replication.TargetEndpointArn == endpoint.EndpointArn).Select(ReplicationId.Of)],
    };
}
