using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Which activity is wanted; what is null or empty does not narrow it. The newest comes first.</summary>
public sealed record ActivityQuery
{
    /// <summary>The most items of one answer.</summary>
    public const int MostItems = 1_000;

    public string? TargetName { get; init; }

    public string? Arn { get; init; }

    /// <summary>A part of the replication's identifier.</summary>
    public string? Identifier { get; init; }

    public EquatableArray<ActivityKind> Kinds { get; init; }

    /// <summary>Any of these; state changes have none.</summary>
    public EquatableArray<ActionOutcome> Outcomes { get; init; }

    /// <summary>From this instant on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>A part of who asked: of the name, the way in or what names them there.</summary>
    public string? Who { get; init; }

    /// <summary>A part of any of the words of an item.</summary>
    public string? Text { get; init; }

    /// <summary>Only what is older than the item of this number.</summary>
    public long? BeforeId { get; init; }

    /// <summary>At most so many, up to <see cref="MostItems"/>.</summary>
    public int Limit { get; init; } = 100;
}
