using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Endpoints;

/// <summary>The tests of a target's connections.</summary>
internal sealed record ConnectionList
{
    /// <summary>The last test of each endpoint by each replication instance that ever tested it.</summary>
    public required ImmutableArray<EndpointConnection> Items { get; init; }

    /// <summary>When they were read; null before the first good reading.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Why the last reading failed; null when it was good.</summary>
    public FaultItem? Fault { get; init; }

    public static ConnectionList Of(ConnectionsSnapshot snapshot) => new()
    {
        Items = [.. snapshot.Connections.Values.OrderBy(static connection => connection.EndpointArn, StringComparer.Ordinal).ThenBy(static connection => connection.ReplicationInstanceArn, StringComparer.Ordinal)],
        CapturedAt = snapshot.CapturedAt,
        Fault = FaultItem.Of(snapshot.Fault),
    };
}
