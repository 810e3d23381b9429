using System.Collections.Immutable;

namespace DmsDashboard.Model.Statuses;

/// <summary>The dashboard's own traffic with one target.</summary>
public sealed record TargetStatus(DmsTarget Target)
{
    /// <summary>By name; only those that were sent at least once.</summary>
    public ImmutableArray<OperationTraffic> Operations { get; init; } = [];

    /// <summary>By purpose; a budget appears with its first use.</summary>
    public ImmutableArray<BudgetLevel> Budgets { get; init; } = [];

    public TailSeats Tails { get; init; } = new(0, 0);

    /// <summary>Null before the first poll has ended.</summary>
    public PollStatus? Poll { get; init; }

    /// <summary>Why the last poll failed; null when it was good, or while there was none.</summary>
    public DmsFault? Fault { get; init; }
}
