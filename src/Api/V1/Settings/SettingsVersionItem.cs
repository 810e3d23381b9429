using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Api.V1.Settings;

/// <summary>From when on a replication was told something else than before.</summary>
internal sealed record SettingsVersionItem
{
    /// <summary>Grows with each version.</summary>
    public required long Id { get; init; }

    /// <summary>When the poll began that saw it first: at of the settings and of a comparison takes it.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    public static SettingsVersionItem Of(SettingsVersionHead head) => new() { Id = head.Id, SeenAt = head.SeenAt };
}
