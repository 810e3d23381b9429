namespace DmsDashboard.Components.Endpoints;

/// <summary>What the address asks of the page of endpoints.</summary>
public sealed record EndpointQuery
{
    /// <summary>Words that must all be in what is shown of an endpoint or instance, or in the name of a replication that uses it; empty for any.</summary>
    public string Text { get; init; } = "";

    public EndpointFilter Filter { get; init; }

    /// <summary>Null for all targets.</summary>
    public string? TargetName { get; init; }
}
