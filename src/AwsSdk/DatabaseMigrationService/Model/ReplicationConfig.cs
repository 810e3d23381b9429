namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A serverless replication configuration.</summary>
public partial class ReplicationConfig
{
    /// <summary>The name that its owner gave it.</summary>
    public string ReplicationConfigIdentifier { get; set; }

    /// <summary>Its ARN.</summary>
    public string ReplicationConfigArn { get; set; }

    /// <summary>The ARN of the endpoint that data is read from.</summary>
    public string SourceEndpointArn { get; set; }

    /// <summary>The ARN of the endpoint that data is written to.</summary>
    public string TargetEndpointArn { get; set; }

    /// <summary>Full load, change data capture, or both.</summary>
    public MigrationTypeValue ReplicationType { get; set; }

    /// <summary>The capacity and the network to provision.</summary>
    public ComputeConfig ComputeConfig { get; set; }

    /// <summary>The task settings, as JSON text.</summary>
    public string ReplicationSettings { get; set; }

    /// <summary>Additional settings, as JSON text.</summary>
    public string SupplementalSettings { get; set; }

    /// <summary>The table mappings, as JSON text.</summary>
    public string TableMappings { get; set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime? ReplicationConfigCreateTime { get; set; }

    /// <summary>When it was last updated, UTC.</summary>
    public DateTime? ReplicationConfigUpdateTime { get; set; }

    /// <summary>Whether DMS manages it for a zero-ETL integration, so that it cannot be changed directly.</summary>
    public bool? IsReadOnly { get; set; }
}
