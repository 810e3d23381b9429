using DmsDashboard.Model.Failures;

namespace DmsDashboard.Model;

/// <summary>Health of a replication that failed, with the error that AWS gave.</summary>
internal static class FailedHealth
{
    public static HealthReading Read(IReplication replication, ReplicationInstance? instance)
    {
        var stop = StopReason.Parse(replication.StopReason);
        return new HealthReading(Health.Failed, IsUnprovisioned(replication) ? "Failed at Provisioning capacity" : "Failed", Sentence(replication, stop, instance));
    }

    /// <summary>True when DMS could not get the capacity.</summary>
    public static bool IsUnprovisioned(IReplication replication) => replication.ProvisionData?.ProvisionState?.ToLowerInvariant() is "failed_provision" or "failed";

    public static HealthReading Stopped(IReplication replication, StopReason stop, string detail, ReplicationInstance? instance) =>
        new(Health.Failed, detail, Sentence(replication, stop, instance));

    private static string Sentence(IReplication replication, StopReason stop, ReplicationInstance? instance)
    {
        if (replication.Kind is ReplicationKind.Task && TaskAdvice(stop.Reason, instance) is { } advice)
        {
            return advice;
        }

        if (FailureCatalogue.Explain(replication) is { } explanation)
        {
            return explanation.Sentence;
        }

        if (replication.FailureMessages.FirstOrDefault(static message => !string.IsNullOrWhiteSpace(message)) is not { } message)
        {
            return stop.Error ?? Assessment(replication) ?? (stop.Reason is { } reason ? $"DMS gives the stop reason {reason} and no more. The log holds the first error." : "AWS gave no reason. The log holds the first error.");
        }

        // A failure message of the engine ends in the same "Stop Reason …" as StopReason: only its error is worth reading.
        return StopReason.Parse(message).Error ?? message;
    }

    // A premigration assessment that fails keeps a replication from starting unless it was told otherwise (API: FailOnAssessmentFailure).
    private static string? Assessment(IReplication replication)
    {
        var latest = (replication as Replication)?.PremigrationAssessmentStatuses.MaxBy(static run => run.PremigrationAssessmentRunCreationDate);
        return latest?.Status?.ToLowerInvariant() is "failed" or "error-provisioning" or "error-executing"
            ? $"Its premigration assessment ended as '{latest.Status}'. {(string.IsNullOrWhiteSpace(latest.LastFailureMessage) ? "See its results, mend what it found, then start again." : latest.LastFailureMessage)}"
            : null;
    }

    // The instance is known here, and the catalogue knows none.
    private static string? TaskAdvice(string? reason, ReplicationInstance? instance)
    {
        var larger = instance?.ReplicationInstanceClass is { } present ? $"an instance class larger than {present}" : "a larger instance class";
        var more = instance?.AllocatedStorage is { } gibibytes ? $"AllocatedStorage of the replication instance above {gibibytes} GiB" : "AllocatedStorage of its replication instance";
        return reason switch
        {
            "STOPPED_DUE_TO_LOW_MEMORY" => $"Its replication instance ran out of memory. Use {larger}, then resume.",
            "STOPPED_DUE_TO_LOW_DISK" => $"Its replication instance ran out of disk. Raise {more}, then resume.",
            _ => null,
        };
    }
}
