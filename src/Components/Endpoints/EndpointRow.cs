using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Endpoints;

/// <summary>An endpoint with what is known around it.</summary>
public sealed record EndpointRow
{
    public required DmsEndpoint Endpoint { get; init; }

    /// <summary>The replications that have it as source or target.</summary>
    public ImmutableArray<ReplicationEntry> UsedBy { get; init; } = [];

    /// <summary>With instances that tested it, or whose tasks use it.</summary>
    public ImmutableArray<ConnectionRow> Connections { get; init; } = [];

    /// <summary>With the other instances: never tested, and no task needs them.</summary>
    public ImmutableArray<ConnectionRow> Others { get; init; } = [];

    /// <summary>True when a serverless replication uses it: DMS tests it itself at each start.</summary>
    public bool IsUsedByServerless => UsedBy.Any(static entry => entry.Kind is ReplicationKind.Serverless);

    public bool HasFailed => Connections.Any(static connection => connection.IsFailed);
}
