using System.Diagnostics.Metrics;
using DmsDashboard.Aws;
using DmsDashboard.Model.Statuses;
using DmsDashboard.Polling.LogTails;

namespace DmsDashboard.Polling.Statuses;

/// <summary>What is left of each target's budgets and how many live tails are open, for whoever measures.</summary>
internal sealed class TrafficGauges(IMeterFactory meters, AwsTargets targets, LiveTailSeats seats) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(PollMetrics.MeterName);
        meter.CreateObservableGauge("dms_dashboard.aws.budget.left", () => Budgets(static level => level.Left), "{request}", "Requests that the dashboard allows itself to send at once, by purpose.");
        meter.CreateObservableGauge("dms_dashboard.aws.budget.waiting", () => Budgets(static level => level.Waiting), "{request}", "Requests that wait for their turn in the dashboard's own budget.");
        meter.CreateObservableGauge("dms_dashboard.tails.open", () => targets.All.Select(target => new Measurement<int>(seats.TakenOf(target.Target.Name), Target(target))), "{tail}", "Live tails that are open; CloudWatch bills them by the minute.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static KeyValuePair<string, object?> Target(AwsTarget target) => new("target", target.Target.Name);

    private IEnumerable<Measurement<double>> Budgets(Func<BudgetLevel, double> figure) =>
        from target in targets.All
        from level in target.Budgets.Read()
        select new Measurement<double>(figure(level), Target(target), new KeyValuePair<string, object?>("purpose", level.Purpose));
}
