using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Hubs;

/// <summary>One account and Region, and whether it could be read.</summary>
/// <param name="Name">As in the dashboard's configuration.</param>
/// <param name="Region">AWS Region code.</param>
/// <param name="AccountId">Twelve digits; null while unknown.</param>
/// <param name="IsDemo">True for the embedded endpoint.</param>
/// <param name="CapturedAt">When its data was read, at the time of this message; null before the first good poll.</param>
/// <param name="Fault">Why the last poll failed, for a person; null when it was good.</param>
/// <param name="PartialFaults">Parts that could not be read.</param>
public sealed record HubTarget(string Name, string Region, string? AccountId, bool IsDemo, DateTimeOffset? CapturedAt, string? Fault, ImmutableArray<string> PartialFaults)
{
    internal static HubTarget Of(TargetSnapshot target) => new(
        target.Target.Name,
        target.Target.Region,
        target.AccountId,
        target.Target.IsDemo,
        target.CapturedAt,
        target.Fault?.Sentence,
        [.. target.PartialFaults.Select(static fault => fault.Sentence)]);
}
