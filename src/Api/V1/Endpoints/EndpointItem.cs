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

    /// <summary>The ids of a target's replications by the ARNs of their endpoints.</summary>
    public static ILookup<string, string> UsersOf(TargetSnapshot target) => (
        from entry in target.Entries
        from arn in new[] { entry.Replication.SourceEndpointArn, entry.Replication.TargetEndpointArn }.Distinct()
        where arn is not null
        select (Arn: arn, Id: ReplicationId.Of(entry))).ToLookup(static use => use.Arn, static use => use.Id);

    public static EndpointItem Of(TargetSnapshot target, DmsEndpoint endpoint, ILookup<string, string> users) => new()
    {
        Target = target.Target.Name,
        Endpoint = endpoint,
        UsedBy = [.. users[endpoint.EndpointArn]],
    };
}
