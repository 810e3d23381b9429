namespace DmsDashboard.Model;

/// <summary>A source or target endpoint (API: Endpoint), cut down to what may be shown: no user, no connection attributes, no engine settings.</summary>
public sealed record DmsEndpoint
{
    public required string EndpointArn { get; init; }

    public required string EndpointIdentifier { get; init; }

    /// <summary>source or target.</summary>
    public string? EndpointType { get; init; }

    public string? EngineName { get; init; }

    public string? EngineDisplayName { get; init; }

    public string? ServerName { get; init; }

    public int? Port { get; init; }

    public string? DatabaseName { get; init; }

    public string? Status { get; init; }

    public string? SslMode { get; init; }

    /// <summary>True where AWS manages it (zero-ETL).</summary>
    public bool? IsReadOnly { get; init; }

    /// <summary>What a person calls the engine: EngineDisplayName, else EngineName, else the identifier.</summary>
    public string Engine => EngineDisplayName ?? EngineName ?? EndpointIdentifier;
}
