using DmsDashboard.Model;

namespace DmsDashboard.Actions.Bulk;

/// <summary>What a bulk run is asked to do with one replication.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Identifier">Its name, for the list of results: it may be gone by then.</param>
/// <param name="StartReplicationType">start-replication or resume-processing; null to stop it.</param>
public sealed record BulkAsk(ReplicationKey Key, string Identifier, string? StartReplicationType)
{
    /// <summary>Why it is not sent although it was confirmed; null when it is.</summary>
    public string? LeftOut { get; init; }
}
