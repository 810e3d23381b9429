using DmsDashboard.Model.Problems;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Api.V1.Settings;

/// <summary>What a replication was told to do, now or at a time; or why it is not known.</summary>
/// <param name="Content">Secrets masked; null where it is not known.</param>
/// <param name="SeenAt">When the poll began that saw it first; null for as it is now.</param>
/// <param name="Problem">Null where it is known.</param>
internal sealed record FoundSettings(SettingsContent? Content, DateTimeOffset? SeenAt, ProblemAnswer? Problem)
{
    public static FoundSettings Fails(ProblemKind kind, string detail) => new(null, null, new ProblemAnswer(kind, detail));
}
