namespace DmsDashboard.Api.V1.Shares;

/// <summary>A replication that a new share link is to show.</summary>
internal sealed record SharedBody
{
    /// <summary>An identifier, target/identifier, an ARN, or the member id of the list of replications.</summary>
    public required string Id { get; init; }

    /// <summary>What visitors know it by, 1 to 80 characters; null for the name that /status gives it. Nothing that is an ARN.</summary>
    public string? Name { get; init; }
}
