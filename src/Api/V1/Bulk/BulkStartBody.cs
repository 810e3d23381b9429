using System.Collections.Immutable;
using DmsDashboard.Actions;
using DmsDashboard.Api.V1.Commands;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>Which replications are to be started together.</summary>
internal sealed record BulkStartBody
{
    public const string Example = """{ "replications": ["hr-sqlserver-to-postgres", "gift-cards-mysql-to-aurora"], "startReplicationType": "start-replication" }""";

    private const string Type = "startReplicationType";

    public static string[] Members { get; } = [BulkStopBody.List, Type];

    /// <summary>The ids of 1 to 500 replications.</summary>
    public required ImmutableArray<string> Replications { get; init; }

    /// <summary>start-replication or resume-processing: what would be started in the other way is left out. Null where the dashboard decides for each: what ran before goes on where it stopped.</summary>
    public string? StartReplicationType { get; init; }

    /// <summary>The type; null where the dashboard decides. What cannot be used is noted in the reader.</summary>
    public static string? ReadType(BodyReader body)
    {
        var type = body.Text(Type);
        if (type is not (null or StartReplicationTypes.StartReplication or StartReplicationTypes.ResumeProcessing))
        {
            body.Refuse(Type, $"write {StartReplicationTypes.StartReplication} or {StartReplicationTypes.ResumeProcessing}, or leave it out: nothing is reloaded together with others.");
        }

        return type;
    }
}
