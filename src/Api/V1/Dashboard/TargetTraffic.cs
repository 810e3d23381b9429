using System.Collections.Immutable;
using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Api.V1.Dashboard;

/// <summary>The dashboard's own traffic with one target.</summary>
internal sealed record TargetTraffic
{
    /// <summary>As in the dashboard's settings.</summary>
    public required string Target { get; init; }

    /// <summary>AWS Region code.</summary>
    public required string Region { get; init; }

    /// <summary>By name; only those that were sent at least once.</summary>
    public required ImmutableArray<OperationTraffic> Operations { get; init; }

    /// <summary>By purpose; a budget appears with its first use.</summary>
    public required ImmutableArray<BudgetLevel> Budgets { get; init; }

    /// <summary>Live tails.</summary>
    public required TailSeats Tails { get; init; }

    /// <summary>Null before the first poll has ended.</summary>
    public required PollItem? Poll { get; init; }

    /// <summary>Why the last poll failed; null when it was good, or while there was none.</summary>
    public required FaultItem? Fault { get; init; }

    public static TargetTraffic Of(TargetStatus status) => new()
    {
        Target = status.Target.Name,
        Region = status.Target.Region,
        Operations = status.Operations,
        Budgets = status.Budgets,
        Tails = status.Tails,
        Poll = PollItem.Of(status.Poll),
        Fault = FaultItem.Of(status.Fault),
    };
}
