using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>Everything known about one target at one instant. After a failed poll: the last good data with the fault.</summary>
public sealed record TargetSnapshot
{
    public required DmsTarget Target { get; init; }

    /// <summary>Twelve digits, read from an ARN; null while no resource is known.</summary>
    public string? AccountId { get; init; }

    /// <summary>When the data was read; null before the first good poll.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Why the last poll failed; null when it was good.</summary>
    public DmsFault? Fault { get; init; }

    /// <summary>A part that could not be read while the list could (endpoints, configs, messages), e.g. for missing permissions.</summary>
    public ImmutableArray<DmsFault> PartialFaults { get; init; } = [];

    /// <summary>The time to the next poll as planned; data older than three times this is late.</summary>
    public TimeSpan PollInterval { get; init; }

    /// <summary>By identifier.</summary>
    public ImmutableArray<ReplicationEntry> Entries { get; init; } = [];

    /// <summary>By identifier; read seldom, those of no replication too.</summary>
    public ImmutableArray<DmsEndpoint> Endpoints { get; init; } = [];

    /// <summary>By identifier; read seldom, those without tasks too.</summary>
    public ImmutableArray<ReplicationInstance> Instances { get; init; } = [];

    /// <summary>When endpoints and instances were read; null before.</summary>
    public DateTimeOffset? InventoryReadAt { get; init; }
}
