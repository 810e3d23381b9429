using System.Collections.Immutable;

namespace DmsDashboard.Model.LogPlaces;

/// <summary>A log group with those who write to it.</summary>
/// <param name="Target">Whose CloudWatch Logs has it.</param>
/// <param name="Group">As it was read.</param>
/// <param name="Owners">The replications that DMS lists now; null while its list is not read.</param>
public sealed record LogGroupRow(DmsTarget Target, LogGroup Group, ImmutableArray<ReplicationEntry>? Owners)
{
    public string Name => Group.LogGroupName;

    /// <summary>Names the group among those of all targets.</summary>
    public LogGroupChoice Choice => new(Target.Name, Name);

    // A replication instance may be called sct-something.
    public LogGroupKind Kind => LogGroupKinds.Of(Name) is LogGroupKind.SchemaConversion && Owners is { Length: > 0 } ? LogGroupKind.Tasks : LogGroupKinds.Of(Name);

    /// <summary>True when its name says that DMS wrote it for a replication, and there is none any more.</summary>
    public bool IsOrphan => Owners is { Length: 0 } && Kind is (LogGroupKind.Serverless or LogGroupKind.Tasks);

    /// <summary>True when CloudWatch Logs keeps its events, and bills them, for ever. An answer without a size tells of no retention either.</summary>
    public bool NeverExpires => Group is { RetentionInDays: null, StoredBytes: not null };

    /// <summary>The list of a target's groups, with who of its replications writes to which.</summary>
    public static IEnumerable<LogGroupRow> Of(TargetSnapshot target, IEnumerable<LogGroup> groups)
    {
        var byArn = target.Entries.ToDictionary(static entry => entry.Arn, StringComparer.Ordinal);
        return groups.Select(group => new LogGroupRow(target.Target, group, target.CapturedAt is null ? null : OwnersOf(group)));

        ImmutableArray<ReplicationEntry> OwnersOf(LogGroup group) =>
            [.. group.Replications.Select(key => byArn.GetValueOrDefault(key.Arn)).OfType<ReplicationEntry>().OrderBy(static entry => entry.Identifier, StringComparer.OrdinalIgnoreCase)];
    }
}
