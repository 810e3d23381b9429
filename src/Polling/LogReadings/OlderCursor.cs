using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>How far back a replication's log was read.</summary>
/// <param name="Streams">Those that are open, each with its place.</param>
/// <param name="Before">Nothing from this millisecond on is wanted.</param>
/// <param name="OldestEngine">The oldest engine stream that was opened; those before it come later.</param>
/// <param name="HasMore">Whether there are such.</param>
internal sealed record OlderCursor(ImmutableArray<StreamPlace> Streams, long Before, string? OldestEngine, bool HasMore)
{
    [JsonIgnore]
    public bool IsAtEnd => Streams.IsEmpty && !HasMore;

    /// <summary>How many engine streams are open.</summary>
    [JsonIgnore]
    public int Engines => Streams.Count(static place => EngineStreams.IsOne(place.Name));

    /// <summary>Lines of streams that are not open are older than this: one provisioning ends before the one after the next begins.</summary>
    [JsonIgnore]
    public long EngineHorizon => HasMore ? Streams.Where(static place => EngineStreams.IsOne(place.Name)).Select(static place => EngineStreams.CreatedAt(place.Name)).DefaultIfEmpty(long.MaxValue).Max() : long.MinValue;
}
