using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Store;

namespace DmsDashboard.Components.Compare;

/// <summary>Finds what a side of a comparison names: a replication as it is now, or a version of one that is kept.</summary>
internal sealed class CompareReader(SettingsVersionStore versions)
{
    private (long Id, SettingsVersion? Version)? _read;
    private (object?[] Texts, SettingsContent? Content)? _masked;

    /// <summary>Never throws for what cannot be found or read: the side says so.</summary>
    public async Task<ComparedSide> ReadAsync(CompareSide side, DmsSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (side.Identifier.Length == 0)
        {
            return ComparedSide.None;
        }

        var found = snapshot.FindByIdentifier(side.Identifier, side.TargetName, KindWords.FromName(side.KindName));
        var now = found is [var only] ? Now(only) : new ComparedSide { Identifier = side.Identifier, Problem = Problem(side, found, snapshot) };
        return side.VersionId is { } id ? await VersionAsync(id, now, cancellationToken) : now;
    }

    private async Task<ComparedSide> VersionAsync(long id, ComparedSide now, CancellationToken cancellationToken)
    {
        if (id == CompareSide.NoVersion)
        {
            return now with { Content = null, Problem = "The address asks for a version by something that is no number. Choose another time." };
        }

        try
        {
            if (_read?.Id != id)
            {
                _read = (id, await versions.ReadAsync(id, cancellationToken));
            }
        }
        catch (ActivityStoreException exception)
        {
            return now with { Content = null, Problem = $"The version cannot be read. {exception.Message}" };
        }

        return _read is { Version: { } version }
            ? now with { Identifier = version.Identifier, Content = version.Content, SeenAt = version.SeenAt, Problem = null }
            : now with { Content = null, Problem = $"There is no version {id} any more. Choose another time." };
    }

    // Masking reads the whole text: once for as long as the texts are the same objects.
    private ComparedSide Now(ReplicationEntry entry)
    {
        object?[] texts = [entry.Arn, entry.TableMappings, entry.Settings, entry.Config];
        if (_masked is not { } masked || !masked.Texts.Zip(texts).All(static pair => ReferenceEquals(pair.First, pair.Second)))
        {
            masked = (texts, SettingsContent.Of(entry));
            _masked = masked;
        }

        return new ComparedSide
        {
            Entry = entry,
            Identifier = entry.Identifier,
            Content = masked.Content,
            Problem = masked.Content is null ? $"The settings of {entry.Identifier} are not read yet." : null,
        };
    }

    private static string Problem(CompareSide side, ImmutableArray<ReplicationEntry> found, DmsSnapshot snapshot) => found.Length > 1
        ? $"{found.Length} replications are named {side.Identifier}: choose one of the list."
        : snapshot.Targets.Any(static target => target is { CapturedAt: null, Fault: null }) ? "Reading the replications from DMS…"
        : $"No replication is named {side.Identifier}.";
}
