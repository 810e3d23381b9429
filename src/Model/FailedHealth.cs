namespace DmsDashboard.Model;

/// <summary>Health of a replication that failed, with the error that AWS gave.</summary>
internal static class FailedHealth
{
    public static HealthReading Read(IReplication replication)
    {
        var stop = StopReason.Parse(replication.StopReason);
        var isUnprovisioned = replication.ProvisionData?.ProvisionState is { } state
            && (state.Equals("failed_provision", StringComparison.OrdinalIgnoreCase) || state.Equals("failed", StringComparison.OrdinalIgnoreCase));
        return new HealthReading(Health.Failed, isUnprovisioned ? "Failed at Provisioning capacity" : "Failed", Sentence(replication, stop));
    }

    public static HealthReading Stopped(IReplication replication, StopReason stop, string detail) =>
        new(Health.Failed, detail, Sentence(replication, stop));

    private static string Sentence(IReplication replication, StopReason stop)
    {
        if (replication.FailureMessages.Count == 0)
        {
            return stop.Error ?? Advice(stop.Reason);
        }

        // A failure message of the engine ends in the same "Stop Reason …" as StopReason: only its error is worth reading.
        var message = replication.FailureMessages[0];
        return StopReason.Parse(message).Error ?? message;
    }

    private static string Advice(string? reason) => reason switch
    {
        "STOPPED_DUE_TO_LOW_MEMORY" => "DMS ran out of memory. Raise MinCapacityUnits, then resume.",
        "STOPPED_DUE_TO_LOW_DISK" => "DMS ran out of disk. Speed up the target, then resume.",
        _ => "AWS gave no reason. The log holds the first error.",
    };
}
