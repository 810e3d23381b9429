namespace DmsDashboard.Model.TaskSettings;

/// <summary>A version to choose from.</summary>
/// <param name="Id">Of the <see cref="SettingsVersion"/>.</param>
/// <param name="SeenAt">When the poll began that saw it first.</param>
public sealed record SettingsVersionHead(long Id, DateTimeOffset SeenAt);
