namespace DmsDashboard.LocalAws.Simulation;

/// <summary>One DMS endpoint: one side of a replication.</summary>
internal sealed record EndpointSpec(string Identifier, string EndpointType, DatabaseEngine Engine)
{
    /// <summary>The last segment of the ARN.</summary>
    public required string Id { get; init; }

    /// <summary>The database server's host name; null for engines that have none (S3, Kinesis).</summary>
    public string? ServerName { get; init; }

    /// <summary>The database to connect to, where the engine has one.</summary>
    public string? DatabaseName { get; init; }

    /// <summary>Zero-ETL integrations own their endpoints.</summary>
    public bool IsReadOnly { get; init; }
}
