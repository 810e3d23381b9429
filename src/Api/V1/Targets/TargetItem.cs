using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Targets;

/// <summary>One account and Region that the dashboard watches, and how fresh its data is.</summary>
internal sealed record TargetItem
{
    /// <summary>As in the dashboard's settings.</summary>
    public required string Name { get; init; }

    /// <summary>AWS Region code.</summary>
    public required string Region { get; init; }

    /// <summary>Twelve digits; null while no resource is known.</summary>
    public string? AccountId { get; init; }

    /// <summary>True for the embedded endpoint, which is not AWS.</summary>
    public bool IsDemo { get; init; }

    /// <summary>When its data was read: the beginning of the last good poll; null before the first.</summary>
    [NotInTag]
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Seconds from one poll to the next, as planned; data that is older than three times this is late.</summary>
    [NotInTag]
    public double PollIntervalSeconds { get; init; }

    /// <summary>Why the last poll failed; null when it was good. The data is that of the last good one.</summary>
    public FaultItem? Fault { get; init; }

    /// <summary>Parts that could not be read while the list could: endpoints, configurations, messages.</summary>
    public ImmutableArray<FaultItem> PartialFaults { get; init; } = [];

    public static TargetItem Of(TargetSnapshot target) => new()
    {
        Name = target.Target.Name,
        Region = target.Target.Region,
        AccountId = target.AccountId,
        IsDemo = target.Target.IsDemo,
        CapturedAt = target.CapturedAt,
        PollIntervalSeconds = target.PollInterval.TotalSeconds,
        Fault = FaultItem.Of(target.Fault),
        PartialFaults = [.. target.PartialFaults.Select(static fault => FaultItem.Of(fault)!)],
    };
}
