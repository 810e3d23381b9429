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

        if (replication.FailureMessages.Count == 0)
        {
            return stop.Error ?? "AWS gave no reason. The log holds the first error.";
        }

        // A failure message of the engine ends in the same "Stop Reason …" as StopReason: only its error is worth reading.
        var message = replication.FailureMessages[0];
        return StopReason.Parse(message).Error ?? message;
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
