using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Store;

/// <summary>Finds what replications are told to do now and were not when it was last written down.</summary>
/// <param name="fingerprints">Of the last versions that are written down.</param>
internal sealed class SettingsVersionReader(Dictionary<ReplicationKey, string> fingerprints)
{
    // An entry whose texts are the same objects was looked at before: most polls change a status only.
    private readonly Dictionary<ReplicationKey, object?[]> _seen = [];
    private DmsSnapshot _before = DmsSnapshot.Empty;

    /// <summary>What is to be written down; the same again until <see cref="Keep"/> is told that it was.</summary>
    public ImmutableArray<NewSettingsVersion> Read(DmsSnapshot snapshot)
    {
        var changes = SnapshotChanges.Between(_before, snapshot);
        var found = ImmutableArray.CreateBuilder<NewSettingsVersion>();
        foreach (var entry in changes.Added.Concat(changes.Updated))
        {
            var texts = Texts(entry);
            if (_seen.TryGetValue(entry.Key, out var seen) && seen.Zip(texts).All(static pair => ReferenceEquals(pair.First, pair.Second)))
            {
                continue;
            }

            if (SettingsContent.Of(entry) is { } content)
            {
                Add(found, new NewSettingsVersion(entry.Key, entry.Identifier, At(snapshot, entry.Target.Name), content));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>They are written: from now on this snapshot is what is compared with.</summary>
    public void Keep(DmsSnapshot snapshot, IEnumerable<NewSettingsVersion> written)
    {
        foreach (var version in written)
        {
            fingerprints[version.Key] = version.Fingerprint;
        }

        var changes = SnapshotChanges.Between(_before, snapshot);
        foreach (var entry in changes.Added.Concat(changes.Updated))
        {
            _seen[entry.Key] = Texts(entry);
        }

        foreach (var gone in changes.Removed)
        {
            _seen.Remove(gone.Key);
        }

        _before = snapshot;
    }

    private void Add(ImmutableArray<NewSettingsVersion>.Builder found, NewSettingsVersion version)
    {
        if (fingerprints.GetValueOrDefault(version.Key) != version.Fingerprint)
        {
            found.Add(version);
        }
    }

    private static object?[] Texts(ReplicationEntry entry) => entry.Task is { } task
        ? [task.TableMappings, task.ReplicationTaskSettings, task.TaskData, task.MigrationType, task.SourceEndpointArn, task.TargetEndpointArn, task.ReplicationInstanceArn]
        : [entry.Config];

    private static DateTimeOffset At(DmsSnapshot snapshot, string targetName) =>
        snapshot.Targets.First(target => target.Target.Name == targetName).CapturedAt ?? default;
}
