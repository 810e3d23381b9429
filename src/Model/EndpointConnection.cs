namespace DmsDashboard.Model;

/// <summary>The last test of an endpoint by a replication instance (API: Connection). DMS does not tell when it was.</summary>
public sealed record EndpointConnection
{
    public required string ReplicationInstanceArn { get; init; }

    public required string EndpointArn { get; init; }

    /// <summary>successful, testing, failed or deleting; a free string in the API.</summary>
    public string? Status { get; init; }

    /// <summary>Why the last test that failed did; without secrets. It outlives a later test until that has ended.</summary>
    public string? LastFailureMessage { get; init; }

    public string? EndpointIdentifier { get; init; }

    public string? ReplicationInstanceIdentifier { get; init; }

    /// <summary>True while DMS tests it: another test is refused until then.</summary>
    public bool IsTesting => string.Equals(Status, "testing", StringComparison.OrdinalIgnoreCase);

    public bool IsFailed => string.Equals(Status, "failed", StringComparison.OrdinalIgnoreCase);

    public bool IsSuccessful => string.Equals(Status, "successful", StringComparison.OrdinalIgnoreCase);
}
