using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Store;

/// <summary>A row of the table settings_version (src/Database/Schema).</summary>
internal sealed class SettingsVersionRow
{
    public long Id { get; init; }

    public string TargetName { get; init; } = "";

    public string Arn { get; init; } = "";

    public string Identifier { get; init; } = "";

    public long SeenAt { get; init; }

    public string Config { get; init; } = "";

    public string? TableMappings { get; init; }

    public string? Settings { get; init; }

    public string? Supplemental { get; init; }

    public SettingsVersion ToVersion() => new(
        Id,
        new ReplicationKey(TargetName, Arn),
        Identifier,
        DateTimeOffset.FromUnixTimeMilliseconds(SeenAt),
        new SettingsContent(Config, TableMappings, Settings, Supplemental));
}
