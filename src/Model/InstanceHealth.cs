namespace DmsDashboard.Model;

/// <summary>What the state of a task's replication instance adds to the task's own.</summary>
internal static class InstanceHealth
{
    /// <summary>A task that runs or starts on an instance in trouble is at risk; one that rests or changes is told why it could not start.</summary>
    public static HealthReading Weigh(HealthReading reading, ReplicationInstance? instance)
    {
        if (instance is null || Trouble(instance) is not { } trouble)
        {
            return reading;
        }

        return reading.Health switch
        {
            Health.Starting or Health.Loading or Health.Replicating => reading with { Health = Health.AtRisk, Sentence = $"{trouble} {reading.Sentence}".TrimEnd(), Causes = reading.Causes | HealthCauses.Other },
            Health.Stopped or Health.NotStarted or Health.AtRisk or Health.Changing => reading with { Sentence = reading.Sentence.Length == 0 ? trouble : $"{reading.Sentence} {trouble}", Causes = reading.Causes | HealthCauses.Other },
            _ => reading,
        };
    }

    // User guide, replication instance status: these do not pass by themselves.
    private static string? Trouble(ReplicationInstance instance) => instance.ReplicationInstanceStatus?.ToLowerInvariant() switch
    {
        "storage-full" => $"Its replication instance {instance.ReplicationInstanceIdentifier} has no storage left. Raise AllocatedStorage{Present(instance)}.",
        "failed" => $"Its replication instance {instance.ReplicationInstanceIdentifier} has failed. Reboot it, or move its tasks to another.",
        "incompatible-network" => $"Its replication instance {instance.ReplicationInstanceIdentifier} is in the state 'incompatible-network'. Check its subnet group and VPC.",
        "inaccessible-encryption-credentials" => $"Its replication instance {instance.ReplicationInstanceIdentifier} cannot use its KMS key. Allow the key again.",
        _ => null,
    };

    private static string Present(ReplicationInstance instance) => instance.AllocatedStorage is { } gibibytes ? $" above {gibibytes} GiB" : "";
}
