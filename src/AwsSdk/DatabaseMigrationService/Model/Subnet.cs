namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A subnet of a ReplicationSubnetGroup.</summary>
public partial class Subnet
{
    /// <summary>The ID of the subnet.</summary>
    public string SubnetIdentifier { get; set; }

    /// <summary>The zone that it lies in.</summary>
    public AvailabilityZone SubnetAvailabilityZone { get; set; }

    /// <summary>The state, such as Active.</summary>
    public string SubnetStatus { get; set; }
}
