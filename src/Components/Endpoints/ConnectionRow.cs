using DmsDashboard.Model;

namespace DmsDashboard.Components.Endpoints;

/// <summary>The connection of an endpoint with one replication instance.</summary>
public sealed record ConnectionRow
{
    public required ConnectionKey Key { get; init; }

    /// <summary>ReplicationInstanceIdentifier, or what DMS calls it in the connection when the instance is not listed.</summary>
    public required string InstanceIdentifier { get; init; }

    /// <summary>Null when DMS does not list it.</summary>
    public ReplicationInstance? Instance { get; init; }

    /// <summary>Null when it was never tested, or connections are not read.</summary>
    public EndpointConnection? Connection { get; init; }

    /// <summary>A test that was asked for here and goes on; null when there is none.</summary>
    public ConnectionTest? Test { get; init; }

    /// <summary>When the last test began, as far as known.</summary>
    public DateTimeOffset? TestedAt { get; init; }

    /// <summary>True when a task that uses the endpoint runs on the instance.</summary>
    public bool IsUsed { get; init; }

    public bool IsTesting => Test is not null || Connection is { IsTesting: true };

    public bool IsFailed => !IsTesting && Connection is { IsFailed: true };
}
