using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>Checks what a start is asked to do before it is sent, whoever asks: each objection names the parameter and how to mend it. Pure.</summary>
internal static class StartRequestRules
{
    /// <summary>The name that the API of each kind has for the start type.</summary>
    public static string TypeParameter(ReplicationKind kind) => kind is ReplicationKind.Task ? "StartReplicationTaskType" : "StartReplicationType";

    /// <summary>Why it must not be sent, or null.</summary>
    public static string? Objection(StartRequest request, ReplicationEntry entry, ReplicationOffers offers)
    {
        if (OfferOf(offers, request.StartReplicationType) is not { } offer)
        {
            return $"{TypeParameter(entry.Kind)} '{request.StartReplicationType}' is none that AWS knows: use start-replication, resume-processing or reload-target.";
        }

        return offer.IsOffered ? ObjectionToOptions(request, entry, offer) : offer.Sentence;
    }

    private static string? ObjectionToOptions(StartRequest request, ReplicationEntry entry, ActionOffer offer)
    {
        var hasStart = request is { CdcStartTime: not null } or { CdcStartPosition: not null };
        if (request is { CdcStartTime: not null, CdcStartPosition: not null })
        {
            return "CdcStartTime and CdcStartPosition exclude each other: give one of them.";
        }

        if (offer.NeedsPosition && !hasStart)
        {
            return "It has run before: a new start needs CdcStartTime or CdcStartPosition.";
        }

        if (request.PremigrationAssessmentSettings is not null && entry.Kind is ReplicationKind.Task)
        {
            return "PremigrationAssessmentSettings are for serverless replications only: leave them out.";
        }

        return (hasStart || request.CdcStopPosition is not null) && IsFullLoad(entry.Replication)
            ? "CdcStartTime, CdcStartPosition and CdcStopPosition are for change capture, and this is a full load only: leave them out."
            : null;
    }

    private static bool IsFullLoad(IReplication replication) => string.Equals(replication.ReplicationType, "full-load", StringComparison.OrdinalIgnoreCase);

    private static ActionOffer? OfferOf(ReplicationOffers offers, string startReplicationType) => startReplicationType switch
    {
        StartReplicationTypes.StartReplication => offers.StartReplication,
        StartReplicationTypes.ResumeProcessing => offers.ResumeProcessing,
        StartReplicationTypes.ReloadTarget => offers.ReloadTarget,
        _ => null,
    };
}
