using DmsDashboard.Actions;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Which starts may say where change capture begins and ends (API reference of StartReplication and StartReplicationTask).</summary>
internal static class CdcUses
{
    internal static CdcStartUse StartOf(ReplicationEntry entry, string startReplicationType, ActionOffer offer)
    {
        if (!HasCdc(entry.Replication))
        {
            return CdcStartUse.None;
        }

        if (entry.Kind is ReplicationKind.Serverless)
        {
            return offer.NeedsPosition ? CdcStartUse.Needed : CdcStartUse.Optional;
        }

        // A task that loads captures from where its load began, and one that resumes goes on where it stopped.
        return !IsCdcOnly(entry.Replication) || startReplicationType != StartReplicationTypes.StartReplication ? CdcStartUse.None
            : offer.NeedsPosition ? CdcStartUse.Needed : CdcStartUse.Optional;
    }

    /// <summary>Whether there are changes that could end by themselves. A type that is not told is given the benefit of the doubt.</summary>
    internal static bool HasCdc(IReplication replication) => !string.Equals(replication.ReplicationType, "full-load", StringComparison.OrdinalIgnoreCase);

    internal static bool IsCdcOnly(IReplication replication) => string.Equals(replication.ReplicationType, "cdc", StringComparison.OrdinalIgnoreCase);
}
