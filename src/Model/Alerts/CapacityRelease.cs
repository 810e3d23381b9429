namespace DmsDashboard.Model.Alerts;

/// <summary>When DMS takes the capacity of a replication that waits to be resumed, and with it the place from which it would go on. Pure.</summary>
internal static class CapacityRelease
{
    // Of one that did what it was to do: nothing of it waits to be resumed, and DMS releases it soon after as a matter of course.
    private static readonly HashSet<string> Finished = ["FULL_LOAD_ONLY_FINISHED", "STOPPED_AT_SERVER_TIME", "STOPPED_AT_COMMIT_TIME"];

    /// <summary>The time at which it is released; null when nothing is to be lost by it, or it is gone.</summary>
    public static DateTimeOffset? Ahead(IReplication replication, DateTimeOffset now) =>
        replication.ReplicationDeprovisionTime is { } release && release > now && MayLose(replication) && Gone(replication) is null ? release : null;

    /// <summary>That it is gone, and what is left to do; null when it is not, or nothing was lost by it.</summary>
    /// <param name="replication">Whose.</param>
    /// <param name="now">The time.</param>
    /// <param name="isStillWaiting">False where a poll has seen it go on before its time came: DMS may tell an old time then.</param>
    public static string? Past(IReplication replication, DateTimeOffset now, bool isStillWaiting) =>
        !MayLose(replication) ? null
        : (Gone(replication) ?? (isStillWaiting && replication.ReplicationDeprovisionTime is { } release && release <= now ? $"DMS was to release its capacity at {AlertWords.Time(release)}, and it was not started again before." : null)) is { } gone
        ? $"{gone} Only a reload is sure to work now."
        : null;

    /// <summary>What to do before <paramref name="release"/>.</summary>
    public static string Warning(IReplication replication, DateTimeOffset release) =>
        $"DMS releases its capacity at {AlertWords.Time(release)}. {(replication.Status.Is(ReplicationStatus.Failed) ? "Mend what broke and resume it before" : "Resume it before")}; afterwards only a reload is sure to work.";

    private static bool MayLose(IReplication replication) =>
        (replication.Status.Is(ReplicationStatus.Stopped) || replication.Status.Is(ReplicationStatus.Failed) || IsReleasing(replication))
        && !FailedHealth.IsUnprovisioned(replication)
        && !Finished.Contains(StopReason.Parse(replication.StopReason).Reason ?? "");

    private static bool IsReleasing(IReplication replication) =>
        replication.Status.Is(ReplicationStatus.Deprovisioning) || replication.Status.Is(ReplicationStatus.Deprovisioned);

    private static string? Gone(IReplication replication) => (replication.ProvisionData?.ProvisionState ?? "").ToLowerInvariant() switch
    {
        "deprovisioned" => "DMS released its capacity.",
        "deprovisioning" => "DMS is releasing its capacity.",
        _ when IsReleasing(replication) => "DMS released its capacity.",
        _ => null,
    };
}
