namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The subnets that a replication instance can run in.</summary>
public partial class ReplicationSubnetGroup
{
    /// <summary>The name that its owner gave it.</summary>
    public string ReplicationSubnetGroupIdentifier { get; set; }

    /// <summary>What its owner says of it.</summary>
    public string ReplicationSubnetGroupDescription { get; set; }

    /// <summary>The VPC of the subnets.</summary>
    public string VpcId { get; set; }

    /// <summary>The state, such as Complete.</summary>
    public string SubnetGroupStatus { get; set; }

    /// <summary>The subnets.</summary>
    public List<Subnet> Subnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The network types that all of the subnets allow: IPV4, DUAL.</summary>
    public List<string> SupportedNetworkTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Whether DMS manages it for a zero-ETL integration, so that it cannot be changed directly.</summary>
    public bool? IsReadOnly { get; set; }
}
