using System.Collections.Immutable;
using DmsDashboard.Model.LogPlaces;

namespace DmsDashboard.Api.V1.LogPlaces;

/// <summary>A log group of DMS, and who writes to it.</summary>
internal sealed record LogGroupItem
{
    public required string LogGroupName { get; init; }

    public required string LogGroupArn { get; init; }

    public required LogGroupKind Kind { get; init; }

    /// <summary>The ids of the replications that write there; several tasks of an instance share one. Null while the target's replications are not read.</summary>
    public required ImmutableArray<string>? Replications { get; init; }

    /// <summary>True when DMS wrote it for a replication that there is no more.</summary>
    public required bool IsOrphan { get; init; }

    public required DateTimeOffset? CreationTime { get; init; }

    /// <summary>As CloudWatch counts them.</summary>
    public required long? StoredBytes { get; init; }

    /// <summary>Null where neverExpires is true, and where it is not known.</summary>
    public required int? RetentionInDays { get; init; }

    /// <summary>True when CloudWatch Logs keeps its events, and bills them, for ever.</summary>
    public required bool NeverExpires { get; init; }

    /// <summary>STANDARD, INFREQUENT_ACCESS or DELIVERY, others as they came.</summary>
    public required string? LogGroupClass { get; init; }

    /// <summary>Of the newest stream. Null while there was none, and where isLastEventRead is false.</summary>
    public required DateTimeOffset? LastEventTime { get; init; }

    /// <summary>False where it was not read: only with last-events, and of 40 groups at most.</summary>
    public required bool IsLastEventRead { get; init; }

    public static LogGroupItem Of(LogGroupRow row) => new()
    {
        LogGroupName = row.Name,
        LogGroupArn = row.Group.LogGroupArn,
        Kind = row.Kind,
        Replications = row.Owners is { } owners ? [.. owners.Select(ReplicationId.Of)] : null,
        IsOrphan = row.IsOrphan,
        CreationTime = row.Group.CreationTime,
        StoredBytes = row.Group.StoredBytes,
        RetentionInDays = row.Group.RetentionInDays,
        NeverExpires = row.NeverExpires,
        LogGroupClass = row.Group.LogGroupClass,
        LastEventTime = row.Group.LastEventTime,
        IsLastEventRead = row.Group.IsLastEventRead,
    };
}
