namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Changes to a replication instance that are not made yet.</summary>
public partial class ReplicationPendingModifiedValues
{
    /// <summary>The size to come.</summary>
    public string ReplicationInstanceClass { get; set; }

    /// <summary>The storage to come, in gigabytes.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>Whether there will be a standby.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The engine version to come.</summary>
    public string EngineVersion { get; set; }

    /// <summary>The network type to come.</summary>
    public string NetworkType { get; set; }
}
