using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>What an action is done to, as the record names it.</summary>
/// <param name="TargetName"><see cref="DmsTarget.Name"/>.</param>
/// <param name="Arn">Of the replication, task or endpoint.</param>
/// <param name="Identifier">Its name.</param>
internal sealed record AuditedSubject(string TargetName, string Arn, string Identifier)
{
    /// <summary>As AWS sent it last; null where there is none.</summary>
    public string? Status { get; init; }

    /// <summary>Null for what has none.</summary>
    public Health? Health { get; init; }

    public static AuditedSubject Of(ReplicationEntry entry) => new(entry.Key.TargetName, entry.Key.Arn, entry.Identifier)
    {
        Status = entry.Replication.Status.Value,
        Health = entry.Health.Health,
    };
}
