using System.Text.Json;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Api.V1.Settings;

/// <summary>What a replication was told to do, with the values of secrets masked. Each part is the JSON document that DMS keeps as text; a text that is no JSON is a string, and null is what is not set or not read yet.</summary>
internal sealed record SettingsItem
{
    /// <summary>False while the settings are not read: the list is polled without them.</summary>
    public required bool IsRead { get; init; }

    /// <summary>Type, endpoints, and ComputeConfig or replication instance, in the API's own names.</summary>
    public JsonElement? Config { get; init; }

    public JsonElement? TableMappings { get; init; }

    /// <summary>ReplicationSettings or ReplicationTaskSettings.</summary>
    public JsonElement? Settings { get; init; }

    /// <summary>SupplementalSettings or TaskData.</summary>
    public JsonElement? Supplemental { get; init; }

    /// <summary>When the poll began that saw it so first; null without at, for as it is now.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    public static SettingsItem Of(ReplicationEntry entry) => SettingsContent.Of(entry) is { } content ? Of(content, null) : new SettingsItem { IsRead = false };

    public static SettingsItem Of(SettingsContent content, DateTimeOffset? seenAt) => new()
    {
        IsRead = true,
        Config = JsonTexts.Read(content.Config),
        TableMappings = JsonTexts.Read(content.TableMappings),
        Settings = JsonTexts.Read(content.Settings),
        Supplemental = JsonTexts.Read(content.Supplemental),
        SeenAt = seenAt,
    };
}
