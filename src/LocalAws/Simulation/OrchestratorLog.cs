using System.Collections.Frozen;
using System.Collections.Immutable;
using DmsDashboard.LocalAws.Logs;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// The orchestrator's stream. Its lines look like JSON or Python but are neither: single quotes, and those inside a value
/// are not escaped. Only the first three, failed and deleting are published; the other texts are invented.
/// </summary>
internal sealed class OrchestratorLog(ReplicationSpec spec, SimulatedLogs logs)
{
    private static readonly FrozenDictionary<string, string> Messages = new Dictionary<string, string>
    {
        [ReplicationStatus.Initializing] = "Initializing the replication workflow.",
        [ReplicationStatus.PreparingMetadataResources] = "Preparing the resources for metadata collection. This can take some time.",
        [ReplicationStatus.TestingConnection] = "Completed preparing resources for metadata collection. Testing connection to source and target endpoints to ensure proper configuration.",
        [ReplicationStatus.FetchingMetadata] = "Completed testing connection to source and target endpoints. Fetching metadata from the source endpoint.",
        [ReplicationStatus.CalculatingCapacity] = "Completed fetching metadata. Calculating the capacity for the replication.",
        [ReplicationStatus.ProvisioningCapacity] = "Completed calculating capacity. Provisioning the capacity for the replication. This can take some time.",
        [ReplicationStatus.ReplicationStarting] = "Capacity is provisioned. Starting the replication.",
        [ReplicationStatus.Running] = "Replication is running.",
        [ReplicationStatus.Stopping] = "Replication is being stopped.",
        [ReplicationStatus.Stopped] = "Replication has stopped.",
        [ReplicationStatus.Failed] = "Replication has failed.",
        [ReplicationStatus.Modifying] = "Replication is being modified.",
        [ReplicationStatus.Deleting] = "Replication is being deleted.",
    }.ToFrozenDictionary();

    private readonly ImmutableArray<string> _ids = [spec.ResourceId, .. spec.OrchestratorMirrors];

    /// <summary>The log group of a config's resource id.</summary>
    public static string GroupName(string configId) => $"dms-serverless-replication-{configId}";

    /// <summary>The orchestrator's stream of a config's resource id.</summary>
    public static string StreamName(string configId) => $"dms-serverless-replication-orchestrator-{configId}";

    /// <summary>The line of a state in AWS's own format.</summary>
    public static string Line(string status, string? message = null, string? failureMessage = null)
    {
        var text = message ?? Messages[status];
        return failureMessage is null
            ? $"{{'replication_state':'{status}', 'message': '{text}'}}"
            : $"{{'replication_state':'{status}', 'message': '{text}', 'failure_message': '{failureMessage}'}}";
    }

    /// <summary>Writes the line of a state; the first one creates group and stream.</summary>
    public void Write(string status, DateTimeOffset at, string? message, string? failureMessage)
    {
        foreach (var id in _ids)
        {
            logs.CreateStream(GroupName(id), StreamName(id));
            logs.Write(GroupName(id), StreamName(id), Line(status, message, failureMessage), at);
        }
    }
}
