namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A name and the values to match; several filters are joined by AND.</summary>
public partial class Filter
{
    /// <summary>The name of the filter, such as replication-config-arn; required.</summary>
    public string Name { get; set; }

    /// <summary>The values, of which one must match; required.</summary>
    public List<string> Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
