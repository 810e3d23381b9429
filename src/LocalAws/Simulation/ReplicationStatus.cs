using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The values of <c>Replication.Status</c> that the simulation goes through.</summary>
internal static class ReplicationStatus
{
    public const string Created = "created";
    public const string Initializing = "initializing";
    public const string PreparingMetadataResources = "preparing_metadata_resources";
    public const string TestingConnection = "testing_connection";
    public const string FetchingMetadata = "fetching_metadata";
    public const string CalculatingCapacity = "calculating_capacity";
    public const string ProvisioningCapacity = "provisioning_capacity";
    public const string ReplicationStarting = "replication_starting";
    public const string Running = "running";
    public const string Stopping = "stopping";
    public const string Stopped = "stopped";
    public const string Failed = "failed";
    public const string Modifying = "modifying";
    public const string Deleting = "deleting";

    /// <summary>The start-up in its order.</summary>
    public static readonly ImmutableArray<string> StartUp =
    [
        Initializing, PreparingMetadataResources, TestingConnection, FetchingMetadata, CalculatingCapacity, ProvisioningCapacity, ReplicationStarting,
    ];

    /// <summary>The start-up of a replication whose capacity is still held. That DMS shortens it so is an assumption: nobody has published it.</summary>
    public static readonly ImmutableArray<string> ShortStartUp = [Initializing, TestingConnection, ReplicationStarting];
}
