using System.Text.Json;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>How a replication is to be started (API: StartReplication, StartReplicationTask).</summary>
internal sealed record StartBody
{
    private const string Type = "startReplicationType", StartTime = "cdcStartTime", StartPosition = "cdcStartPosition", StopPosition = "cdcStopPosition", Assessment = "premigrationAssessmentSettings";

    public const string Example = """{ "startReplicationType": "resume-processing" }""";

    public static string[] Members { get; } = [Type, StartTime, StartPosition, StopPosition, Assessment];

    /// <summary>start-replication, resume-processing, or reload-target, which drops and loads the target's tables anew. For both kinds.</summary>
    public required string StartReplicationType { get; init; }

    /// <summary>When change capture begins; not with cdcStartPosition.</summary>
    public DateTimeOffset? CdcStartTime { get; init; }

    /// <summary>The date, checkpoint or log position where change capture begins; not with cdcStartTime.</summary>
    public string? CdcStartPosition { get; init; }

    /// <summary>Where change capture ends: server_time:… or commit_time:….</summary>
    public string? CdcStopPosition { get; init; }

    /// <summary>AWS's settings of a premigration assessment, as a JSON object; serverless replications only.</summary>
    public JsonElement? PremigrationAssessmentSettings { get; init; }

    /// <summary>Reads one; what cannot be read is noted in the reader.</summary>
    public static StartRequest Read(BodyReader body) => new(body.NeededText(Type, "start-replication, resume-processing or reload-target"))
    {
        CdcStartTime = body.Time(StartTime),
        CdcStartPosition = body.Text(StartPosition),
        CdcStopPosition = body.Text(StopPosition),
        PremigrationAssessmentSettings = body.Json(Assessment),
    };
}
