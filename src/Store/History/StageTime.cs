using DmsDashboard.Model;

namespace DmsDashboard.Store.History;

/// <summary>How long a stage of one start-up took.</summary>
/// <param name="Key">Whose start-up.</param>
/// <param name="Stage">The Status, as in <see cref="StartupStages.All"/>.</param>
/// <param name="BeganAt">When the stage was entered.</param>
/// <param name="Duration">Until the next one.</param>
public sealed record StageTime(ReplicationKey Key, string Stage, DateTimeOffset BeganAt, TimeSpan Duration);
