using System.Globalization;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Store;

namespace DmsDashboard.Api.V1.Settings;

/// <summary>Finds what a replication was told to do, now or at an earlier time.</summary>
internal sealed class SettingsFinder(SettingsVersionStore versions)
{
    /// <summary>A parameter that names a time.</summary>
    public static QueryParameter At(string name) => new(name, "The settings as they were then: a time, or a day, which is its end, in UTC unless it says otherwise. As they are now where none is given.") { IsTime = true, Example = "2026-11-15T12:00:00Z" };

    /// <summary>Never throws for what cannot be found or read.</summary>
    /// <param name="entry">Whose.</param>
    /// <param name="at">When; null for as they are now.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any more.</param>
    public async Task<FoundSettings> FindAsync(ReplicationEntry entry, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (at is not { } time)
        {
            return SettingsContent.Of(entry) is { } now ? new FoundSettings(now, null, null) : FoundSettings.Fails(ProblemKinds.NotReadYet, $"The settings of {entry.Identifier} are not read yet: ask again in a minute.");
        }

        try
        {
            var kept = await versions.ListAsync(entry.Key, cancellationToken);
            return kept.FirstOrDefault(head => head.SeenAt <= time) is { } head && await versions.ReadAsync(head.Id, cancellationToken) is { } version
                ? new FoundSettings(version.Content, version.SeenAt, null)
                : FoundSettings.Fails(ProblemKinds.SettingsNotKept, $"Nothing is kept of {entry.Identifier} from {Text(time)}: {(kept.IsEmpty ? "no version of it is written down yet." : $"the oldest version is from {Text(kept[^1].SeenAt)}.")}");
        }
        catch (ActivityStoreException exception)
        {
            return FoundSettings.Fails(ProblemKinds.DatabaseUnavailable, exception.Message);
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
