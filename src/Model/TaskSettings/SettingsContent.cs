using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DmsDashboard.Model.TaskSettings;

/// <summary>What a replication was told to do, secrets masked: fit to be kept and compared. Each part is JSON text, or null where there is none.</summary>
/// <param name="Config">Type, endpoints, and ComputeConfig or replication instance.</param>
/// <param name="TableMappings">As DMS gave it, in one line.</param>
/// <param name="Settings">ReplicationSettings or ReplicationTaskSettings.</param>
/// <param name="Supplemental">SupplementalSettings or TaskData.</param>
public sealed record SettingsContent(string Config, string? TableMappings, string? Settings, string? Supplemental)
{
    // Letters of one part: mappings of thousands of tables stay far below.
    private const int LongestPart = 1_000_000;

    private static readonly JsonSerializerOptions WithoutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The same for two contents that mean the same, whatever the order and the blanks of their JSON.</summary>
    public string Fingerprint()
    {
        var whole = string.Join('\n', new[] { Config, TableMappings, Settings, Supplemental }.Select(static part => part is null ? "" : CanonicalJson.Of(part)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }

    /// <summary>Null while it is not read: the list is polled without settings.</summary>
    public static SettingsContent? Of(ReplicationEntry entry) => entry switch
    {
        { Task: { } task } => task is { TableMappings: null, ReplicationTaskSettings: null } ? null : new(ConfigOf(task), Part(task.TableMappings), Part(task.ReplicationTaskSettings), Part(task.TaskData)),
        { Config: { } config } => new(ConfigOf(config), Part(config.TableMappings), Part(config.ReplicationSettings), Part(config.SupplementalSettings)),
        _ => null,
    };

    private static string? Part(string? text) => text switch
    {
        null => null,
        { Length: > LongestPart } => string.Create(CultureInfo.InvariantCulture, $"Left out: {text.Length:N0} characters are too many."),
        _ => JsonMask.Of(text),
    };

    private static string ConfigOf(ReplicationTask task) => JsonSerializer.Serialize(
        new { task.MigrationType, task.SourceEndpointArn, task.TargetEndpointArn, task.ReplicationInstanceArn },
        WithoutNulls);

    private static string ConfigOf(ReplicationConfig config) => JsonSerializer.Serialize(
        new { config.ReplicationType, config.SourceEndpointArn, config.TargetEndpointArn, config.ComputeConfig },
        WithoutNulls);
}
