using System.Text.Json;
using System.Text.Json.Nodes;

namespace DmsDashboard.Tests.Model.Answers;

/// <summary>A row of health-answers.json: what AWS answers of one replication or task, and what the dashboard has to say of it.</summary>
public sealed record HealthAnswer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public required string Name { get; init; }

    /// <summary>"task" or nothing.</summary>
    public string? Kind { get; init; }

    /// <summary>A Replication or ReplicationTask as AWS sends it; its ARN is made here.</summary>
    public required JsonObject Answer { get; init; }

    /// <summary>TableStatistics as AWS sends them; null where nobody read them.</summary>
    public JsonArray? Tables { get; init; }

    /// <summary>ReplicationInstanceClass of the instance that a task runs on; null where it was not read.</summary>
    public string? Instance { get; init; }

    /// <summary>For so long its statistics were found missing.</summary>
    public int? MissingMinutes { get; init; }

    public required string Health { get; init; }

    public required string Detail { get; init; }

    public required string Sentence { get; init; }

    public bool IsTask => Kind == "task";

    public static IReadOnlyList<HealthAnswer> All { get; } = Read();

    public static TheoryData<string> Names => [.. All.Select(static answer => answer.Name)];

    public string Arn(int number) => $"arn:aws:dms:eu-central-1:123456789012:{(IsTask ? "task" : "replication-config")}:ANSWER{number}";

    private static List<HealthAnswer> Read()
    {
        using var stream = typeof(HealthAnswer).Assembly.GetManifestResourceStream("health-answers")!;
        return JsonSerializer.Deserialize<List<HealthAnswer>>(stream, Options)!;
    }
}
