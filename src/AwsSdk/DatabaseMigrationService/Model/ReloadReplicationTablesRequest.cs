namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Reloads tables of a serverless replication, or validates them again.</summary>
public partial class ReloadReplicationTablesRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>The ARN of the ReplicationConfig; required.</summary>
    public string ReplicationConfigArn { get; set; }

    /// <summary>The tables; required.</summary>
    public List<TableToReload> TablesToReload { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>data-reload (if left out) or validate-only, which needs validation to be on.</summary>
    public ReloadOptionValue ReloadOption { get; set; }
}
