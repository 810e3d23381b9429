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

    /// <summary>The offer of a start type; null where there is no such type.</summary>
    public static ActionOffer? OfferOf(ReplicationOffers offers, string startReplicationType) => startReplicationType switch
    {
        StartReplicationTypes.StartReplication => offers.StartReplication,
        StartReplicationTypes.ResumeProcessing => offers.ResumeProcessing,
        StartReplicationTypes.ReloadTarget => offers.ReloadTarget,
        _ => null,
    };

    private static string? ObjectionToOptions(StartRequest request, ReplicationEntry entry, ActionOffer offer)
    {
        if (Empty(request) is { } name)
        {
            return $"{name} is empty: leave it out or fill it in.";
        }

        if (request is { CdcStartTime: not null, CdcStartPosition: not null })
        {
            return "CdcStartTime and CdcStartPosition exclude each other: give one of them.";
        }

        if (request.PremigrationAssessmentSettings is not null && entry.Kind is ReplicationKind.Task)
        {
            return "PremigrationAssessmentSettings are for serverless replications only: leave them out.";
        }

        if ((HasStart(request) || request.CdcStopPosition is not null) && StartRules.IsFullLoad(entry.Replication))
        {
            return "CdcStartTime, CdcStartPosition and CdcStopPosition are for change capture, and this is a full load only: leave them out.";
        }

        if (HasStart(request) && entry.Kind is ReplicationKind.Task && ObjectionToTaskStart(request, entry) is { } objection)
        {
            return objection;
        }

        return offer.NeedsPosition && !HasStart(request)
            ? "It has run before: a new start needs CdcStartTime or CdcStartPosition."
            : StartTextRules.Objection(request, entry);
    }

    // A task that loads captures from where its load began, and one that resumes goes on where it stopped.
    private static string? ObjectionToTaskStart(StartRequest request, ReplicationEntry entry) =>
        !StartRules.IsCdc(entry.Replication) ? "CdcStartTime and CdcStartPosition are for tasks that capture changes only: leave them out."
        : request.StartReplicationType != StartReplicationTypes.StartReplication ? "CdcStartTime and CdcStartPosition are for start-replication: leave them out for a task that goes on or loads anew."
        : null;

    private static bool HasStart(StartRequest request) => request is { CdcStartTime: not null } or { CdcStartPosition: not null };

    private static string? Empty(StartRequest request)
    {
        (string Name, string? Value)[] texts =
        [
            ("CdcStartPosition", request.CdcStartPosition),
            ("CdcStopPosition", request.CdcStopPosition),
            ("PremigrationAssessmentSettings", request.PremigrationAssessmentSettings),
        ];
        return texts.FirstOrDefault(static text => text.Value is not null && string.IsNullOrWhiteSpace(text.Value)).Name;
    }
}
