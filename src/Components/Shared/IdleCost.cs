using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Runs;

namespace DmsDashboard.Components.Shared;

/// <summary>What a serverless replication that does not run holds for nothing: DMS bills its capacity until the release (user guide: Serverless components).</summary>
/// <param name="Units">DMS capacity units held.</param>
/// <param name="SoFar">DCU-hours since this run stopped, or since the capacity came where that was later; null when neither DMS nor a poll told.</param>
/// <param name="Ahead">DCU-hours until the release; null when DMS did not say when that is.</param>
internal sealed record IdleCost(int Units, double? SoFar, double? Ahead)
{
    private bool IsSinceProvisioned { get; init; }

    /// <summary>Null while it runs, and when it holds nothing.</summary>
    public static IdleCost? Of(ReplicationEntry entry, DateTimeOffset now)
    {
        var capacity = CapacityReading.Of(entry, now);
        if (!capacity.IsIdle || capacity.Units is not { } units)
        {
            return null;
        }

        // What an earlier run held is not what this one holds.
        var (stopped, provisioned) = (RunStop.Of(entry.Replication, entry.StatusSince), entry.Replication.ProvisionData?.DateProvisioned);
        var isLater = provisioned > stopped && provisioned <= now;
        var idle = isLater ? provisioned : stopped;
        return new IdleCost(units, idle <= now ? units * (now - idle.Value).TotalHours : null, capacity.ReleasedAt is { } release ? units * (release - now).TotalHours : null) { IsSinceProvisioned = isLater };
    }

    /// <summary>"92 DCU-hours since it stopped, 676 DCU-hours more until the release."; with amounts where the rate is known. Null when no time is.</summary>
    public string? Words(CostOptions cost) => (SoFar, Ahead) switch
    {
        ({ } past, { } ahead) => $"{Hours(past, cost)} {Since}, {Hours(ahead, cost)} more until the release.",
        ({ } past, null) => $"{Hours(past, cost)} {Since}.",
        (null, { } ahead) => $"{Hours(ahead, cost)} until the release.",
        _ => null,
    };

    private string Since => IsSinceProvisioned ? "since it was provisioned" : "since it stopped";

    private static string Hours(double hours, CostOptions cost)
    {
        var text = hours.ToString(hours < 10 ? "#,0.#" : "#,0", CultureInfo.InvariantCulture);
        return cost.DcuHourRate > 0
            ? $"{text} DCU-hours (≈ {(hours * cost.DcuHourRate).ToString("#,0.00", CultureInfo.InvariantCulture)} {cost.Currency})"
            : $"{text} DCU-hours";
    }
}
