using System.Collections.Immutable;
using DmsDashboard.Actions.Bulk;

namespace DmsDashboard.Components.Bulk;

/// <summary>What a confirmation asks for: no more than was read in the dialog. What has become another since is left out, and says so. Pure.</summary>
internal static class BulkConfirmation
{
    /// <param name="seen">The plan that the person confirmed.</param>
    /// <param name="now">The plan as it is by now.</param>
    internal static ImmutableArray<BulkAsk> Of(IReadOnlyList<BulkPlanItem> seen, IReadOnlyList<BulkPlanItem> now)
    {
        var current = now.ToDictionary(static item => item.Entry.Key);
        return [.. seen.Where(static item => item.IsIncluded).Select(item => item.Ask with { LeftOut = Objection(item, current.GetValueOrDefault(item.Entry.Key)) })];
    }

    private static string? Objection(BulkPlanItem seen, BulkPlanItem? now)
    {
        var change = now switch
        {
            null => "It is not in the list any more.",
            { IsIncluded: false } => now.Why ?? "",
            _ when now.StartReplicationType != seen.StartReplicationType => $"It would be {now.StartReplicationType} now, not {seen.StartReplicationType}.",
            { Why: { } warning } when warning != seen.Why => warning,
            _ => null,
        };
        return change is null ? null : $"It has changed since this was shown, and was left out. {change}".TrimEnd();
    }
}
