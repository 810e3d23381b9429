using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>What is known of a target's connections at one instant; swapped whole. After a failed reading: the last good data with the fault.</summary>
public sealed record ConnectionsSnapshot
{
    public static readonly ConnectionsSnapshot Empty = new();

    /// <summary>Those that were ever tested.</summary>
    public ImmutableDictionary<ConnectionKey, EndpointConnection> Connections { get; init; } = ImmutableDictionary<ConnectionKey, EndpointConnection>.Empty;

    /// <summary>Tests that were asked for here and have not ended.</summary>
    public ImmutableDictionary<ConnectionKey, ConnectionTest> Tests { get; init; } = ImmutableDictionary<ConnectionKey, ConnectionTest>.Empty;

    /// <summary>When the last test began as far as known here: by the activity, or by a reading that found it under way.</summary>
    public ImmutableDictionary<ConnectionKey, DateTimeOffset> TestedAt { get; init; } = ImmutableDictionary<ConnectionKey, DateTimeOffset>.Empty;

    /// <summary>When the connections were read; null before the first good reading.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Why the last reading failed; null when it was good.</summary>
    public DmsFault? Fault { get; init; }

    /// <summary>True while DMS tests it, or was just asked to.</summary>
    public bool IsTesting(ConnectionKey key) => Tests.ContainsKey(key) || Connections.GetValueOrDefault(key) is { IsTesting: true };
}
