namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The capacity and the network that DMS provisions for a serverless replication.</summary>
public partial class ComputeConfig
{
    /// <summary>The zone to run in; DMS picks one if left out. Not with MultiAZ.</summary>
    public string AvailabilityZone { get; set; }

    /// <summary>Up to four custom name servers, as comma-separated addresses.</summary>
    public string DnsNameServers { get; set; }

    /// <summary>The key that encrypts the replication's data; the account's default key if left out.</summary>
    public string KmsKeyId { get; set; }

    /// <summary>The most capacity, in DMS capacity units of 2 GB of memory.</summary>
    public int? MaxCapacityUnits { get; set; }

    /// <summary>The least capacity, in DMS capacity units of 2 GB of memory; 1 if left out.</summary>
    public int? MinCapacityUnits { get; set; }

    /// <summary>Whether a standby runs in a second zone.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The weekly maintenance window in UTC, as ddd:hh24:mi-ddd:hh24:mi.</summary>
    public string PreferredMaintenanceWindow { get; set; }

    /// <summary>The subnet group to run in.</summary>
    public string ReplicationSubnetGroupId { get; set; }

    /// <summary>The VPC security groups to run with.</summary>
    public List<string> VpcSecurityGroupIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
