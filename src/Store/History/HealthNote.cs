using DmsDashboard.Model;

namespace DmsDashboard.Store.History;

/// <summary>Something that a reading beside the list told of a replication's health.</summary>
/// <param name="Key">Of which.</param>
/// <param name="Kind">What was read, one of the constants of <see cref="HealthNotes"/>.</param>
/// <param name="Found">JSON; null where it is over.</param>
internal sealed record HealthNote(ReplicationKey Key, string Kind, string? Found);
