using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model.Statuses;
using DmsDashboard.Polling.LogTails;
using DmsDashboard.Store;

namespace DmsDashboard.Polling.Statuses;

/// <summary>Puts together what is known of the traffic with each target.</summary>
internal sealed class TargetStatusReader(AwsTargets targets, LiveTailSeats seats, PollMetrics polls, DmsStore store)
{
    /// <summary>Since when requests are counted.</summary>
    public DateTimeOffset CountedSince => targets.All.Min(static target => target.Traffic.Since);

    public ImmutableArray<TargetStatus> Read() => [.. targets.All.Select(Read)];

    private TargetStatus Read(AwsTarget target) => new(target.Target)
    {
        Operations = target.Traffic.Read(),
        Budgets = target.Budgets.Read(),
        Tails = new TailSeats(seats.TakenOf(target.Target.Name), seats.Seats),
        Poll = polls.Of(target.Target.Name),
        Fault = store.Current.Targets.FirstOrDefault(known => known.Target.Name == target.Target.Name)?.Fault,
    };
}
