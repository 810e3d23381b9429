namespace Amazon.DatabaseMigrationService.Model;

/// <summary>An availability zone.</summary>
public partial class AvailabilityZone
{
    /// <summary>Its name, such as eu-central-1a.</summary>
    public string Name { get; set; }
}
