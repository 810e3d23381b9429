namespace DmsDashboard.Api.V1.Commands;

/// <summary>From where an endpoint's connection is tested.</summary>
internal sealed record TestConnectionBody
{
    private const string Instance = "replicationInstance";

    public const string Example = """{ "replicationInstance": "dms-prod-1" }""";

    public static string[] Members { get; } = [Instance];

    /// <summary>The identifier or ARN of a replication instance of the endpoint's target.</summary>
    public required string ReplicationInstance { get; init; }

    /// <summary>Reads one; what cannot be read is noted in the reader.</summary>
    public static TestConnectionBody Read(BodyReader body) => new() { ReplicationInstance = body.NeededText(Instance, "the identifier or ARN of a replication instance") };
}
