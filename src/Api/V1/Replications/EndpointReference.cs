using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Replications;

/// <summary>The source or target endpoint of a replication.</summary>
internal sealed record EndpointReference
{
    public required string Arn { get; init; }

    /// <summary>EndpointIdentifier; null while the endpoint is not read.</summary>
    public string? Identifier { get; init; }

    /// <summary>What a person calls the engine; null while the endpoint is not read.</summary>
    public string? Engine { get; init; }

    public static EndpointReference? Of(string? arn, DmsEndpoint? endpoint) => (arn ?? endpoint?.EndpointArn) is { } known
        ? new EndpointReference { Arn = known, Identifier = endpoint?.EndpointIdentifier, Engine = endpoint?.Engine }
        : null;
}
