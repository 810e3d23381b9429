namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A VPC security group that something runs with.</summary>
public partial class VpcSecurityGroupMembership
{
    /// <summary>The ID of the group.</summary>
    public string VpcSecurityGroupId { get; set; }

    /// <summary>The state of the membership, such as active.</summary>
    public string Status { get; set; }
}
