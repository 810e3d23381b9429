using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>A log group (API: LogGroup).</summary>
public sealed record LogGroup
{
    public required string TargetName { get; init; }

    public required string LogGroupName { get; init; }

    /// <summary>Without the trailing <c>:*</c>, as StartLiveTail wants it.</summary>
    public required string LogGroupArn { get; init; }

    public DateTimeOffset? CreationTime { get; init; }

    /// <summary>Null when events are kept for ever, and in an answer to a part of a name, where AWS does not tell.</summary>
    public int? RetentionInDays { get; init; }

    /// <summary>Bytes; null in an answer to a part of a name.</summary>
    public long? StoredBytes { get; init; }

    /// <summary>STANDARD, INFREQUENT_ACCESS or DELIVERY, others as they came; live tails are for STANDARD only.</summary>
    public string? LogGroupClass { get; init; }

    /// <summary>LastEventTimestamp of the newest stream; CloudWatch brings it up to date within an hour. Null while there was none, and where <see cref="IsLastEventRead"/> is false.</summary>
    public DateTimeOffset? LastEventTime { get; init; }

    /// <summary>False where the stream was not asked for: only so many are with each list.</summary>
    public bool IsLastEventRead { get; init; }

    /// <summary>The replications whose lines it holds, as far as they are known; several tasks of an instance share one.</summary>
    public ImmutableArray<ReplicationKey> Replications { get; init; } = [];

    /// <summary>What a page or a tail of it is asked by.</summary>
    public LogSource Source => LogSource.OfGroup(TargetName, LogGroupName);
}
