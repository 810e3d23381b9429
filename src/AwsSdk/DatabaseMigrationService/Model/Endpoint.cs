namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A database or other store that DMS reads from or writes to; its engine settings are left out.</summary>
public partial class Endpoint
{
    /// <summary>The name that its owner gave it.</summary>
    public string EndpointIdentifier { get; set; }

    /// <summary>Source or target.</summary>
    public ReplicationEndpointTypeValue EndpointType { get; set; }

    /// <summary>The engine, such as postgres or s3.</summary>
    public string EngineName { get; set; }

    /// <summary>The engine in words, such as Amazon Aurora MySQL.</summary>
    public string EngineDisplayName { get; set; }

    /// <summary>The user that DMS connects as.</summary>
    public string Username { get; set; }

    /// <summary>The host name.</summary>
    public string ServerName { get; set; }

    /// <summary>The port.</summary>
    public int? Port { get; set; }

    /// <summary>The name of the database.</summary>
    public string DatabaseName { get; set; }

    /// <summary>Further connection attributes; may hold secrets, never show them.</summary>
    public string ExtraConnectionAttributes { get; set; }

    /// <summary>The state, such as active.</summary>
    public string Status { get; set; }

    /// <summary>The key that encrypts the connection parameters.</summary>
    public string KmsKeyId { get; set; }

    /// <summary>Its ARN.</summary>
    public string EndpointArn { get; set; }

    /// <summary>The ARN of the certificate for TLS.</summary>
    public string CertificateArn { get; set; }

    /// <summary>How TLS is used; none if left out.</summary>
    public DmsSslModeValue SslMode { get; set; }

    /// <summary>The role that DMS assumes to reach it.</summary>
    public string ServiceAccessRoleArn { get; set; }

    /// <summary>The definition of external tables.</summary>
    public string ExternalTableDefinition { get; set; }

    /// <summary>A value for cross-account validation; never show it.</summary>
    public string ExternalId { get; set; }

    /// <summary>Whether DMS manages it for a zero-ETL integration, so that it cannot be changed directly.</summary>
    public bool? IsReadOnly { get; set; }
}
