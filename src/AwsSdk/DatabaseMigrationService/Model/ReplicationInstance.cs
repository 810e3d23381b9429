namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A server that replication tasks run on.</summary>
public partial class ReplicationInstance
{
    /// <summary>The name that its owner gave it, in lower case.</summary>
    public string ReplicationInstanceIdentifier { get; set; }

    /// <summary>Its size, such as dms.r6i.large.</summary>
    public string ReplicationInstanceClass { get; set; }

    /// <summary>The state, such as available; a plain string to the API.</summary>
    public string ReplicationInstanceStatus { get; set; }

    /// <summary>Its storage, in gigabytes.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime? InstanceCreateTime { get; set; }

    /// <summary>The VPC security groups that it runs with.</summary>
    public List<VpcSecurityGroupMembership> VpcSecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The zone that it runs in.</summary>
    public string AvailabilityZone { get; set; }

    /// <summary>The subnet group that it runs in.</summary>
    public ReplicationSubnetGroup ReplicationSubnetGroup { get; set; }

    /// <summary>The weekly maintenance window in UTC, as ddd:hh24:mi-ddd:hh24:mi.</summary>
    public string PreferredMaintenanceWindow { get; set; }

    /// <summary>Changes that wait for the maintenance window.</summary>
    public ReplicationPendingModifiedValues PendingModifiedValues { get; set; }

    /// <summary>Whether a standby runs in a second zone.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The version of the DMS engine.</summary>
    public string EngineVersion { get; set; }

    /// <summary>Whether minor versions of the engine are taken in the maintenance window.</summary>
    public bool? AutoMinorVersionUpgrade { get; set; }

    /// <summary>The key that encrypts its data.</summary>
    public string KmsKeyId { get; set; }

    /// <summary>Its ARN.</summary>
    public string ReplicationInstanceArn { get; set; }

    /// <summary>Its public address; superseded by ReplicationInstancePublicIpAddresses.</summary>
    [Obsolete("Superseded by replicationinstancepublicipaddresses.")]
    public string ReplicationInstancePublicIpAddress { get; set; }

    /// <summary>Its private address; superseded by ReplicationInstancePrivateIpAddresses.</summary>
    [Obsolete("Superseded by replicationinstanceprivateipaddresses.")]
    public string ReplicationInstancePrivateIpAddress { get; set; }

    /// <summary>Its public addresses, that of a standby too.</summary>
    public List<string> ReplicationInstancePublicIpAddresses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Its private addresses, that of a standby too.</summary>
    public List<string> ReplicationInstancePrivateIpAddresses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Its IPv6 addresses.</summary>
    public List<string> ReplicationInstanceIpv6Addresses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Whether it has a public address.</summary>
    public bool? PubliclyAccessible { get; set; }

    /// <summary>The zone of the standby.</summary>
    public string SecondaryAvailabilityZone { get; set; }

    /// <summary>When it ceases to be free of charge under the Free DMS programme, UTC.</summary>
    public DateTime? FreeUntil { get; set; }

    /// <summary>Up to four custom name servers, as comma-separated addresses.</summary>
    public string DnsNameServers { get; set; }

    /// <summary>IPV4 or DUAL.</summary>
    public string NetworkType { get; set; }

    /// <summary>How it signs in by Kerberos; never show it.</summary>
    public KerberosAuthenticationSettings KerberosAuthenticationSettings { get; set; }
}
