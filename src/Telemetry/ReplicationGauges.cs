using System.Diagnostics;
using System.Diagnostics.Metrics;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Telemetry;

/// <summary>
/// What is known of each replication and target, read from the snapshot whenever somebody asks: what is gone leaves nothing behind, and what is not known
/// has no value, least of all zero. ARNs, account ids and messages are not told.
/// </summary>
internal sealed class ReplicationGauges(IMeterFactory meters, DmsStore store, LatencyReader latencies, IOptions<TelemetryOptions> options, TimeProvider time) : IHostedService
{
    public const string MeterName = "DmsDashboard.Replications";

    private IEnumerable<ReplicationEntry> Told => store.Current.Entries.Take(options.Value.MaxReplications);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("dms.replications", Counts, "{replication}", "Replications by health; all of them are counted.");
        meter.CreateObservableGauge("dms.replication.status", () => Of(static entry => [Figure(entry, 1, "status", entry.Replication.Status.Value)]), null, "1 with the Status that DMS reports.");
        meter.CreateObservableGauge("dms.replication.health", () => Of(static entry => [Figure(entry, 1, "health", entry.Health.Health.ToString())]), null, "1 with the health that the dashboard works out of more than the Status.");
        meter.CreateObservableGauge("dms.replication.full_load.progress", () => Of(ReplicationFigures.Progress), "%", "FullLoadProgressPercent, 0 to 100.");
        meter.CreateObservableGauge("dms.replication.full_load.eta", () => Of(entry => ReplicationFigures.Eta(entry, time.GetUtcNow())), "s", "Time until the full load is expected to finish: the range's ends and its middle. Missing where nobody can tell.");
        meter.CreateObservableGauge("dms.replication.tables", () => Of(ReplicationFigures.Tables), "{table}", "Tables by state.");
        meter.CreateObservableGauge("dms.replication.cdc.latency", ReadLatencies, "s", "CDCLatencySource and CDCLatencyTarget, where the metrics are read at present.");
        meter.CreateObservableGauge("dms.replication.provisioned_capacity_units", () => Of(ReplicationFigures.Capacity), null, "Capacity units that a serverless replication holds.");
        meter.CreateObservableGauge("dms.target.up", () => Up(store.Current), null, "1 when the last poll of the target was good, 0 when it failed.");
        meter.CreateObservableGauge("dms.target.data.age", () => Ages(store.Current), "s", "Age of what is known of the target.");
        meter.CreateObservableGauge("dms_dashboard.telemetry.replications_left_out", () => Math.Max(0, store.Current.Entries.Count() - options.Value.MaxReplications), "{replication}", "Replications beyond Telemetry:MaxReplications: of them no single figures are told.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A value of one replication.</summary>
    internal static Measurement<double> Figure(ReplicationEntry entry, double value, string? label = null, string? text = null)
    {
        TagList tags = new() { { "target", entry.Target.Name }, { "identifier", entry.Identifier }, { "kind", Kind(entry.Kind) } };
        if (label is not null)
        {
            tags.Add(label, text);
        }

        return new Measurement<double>(value, tags);
    }

    private static string Kind(ReplicationKind kind) => kind is ReplicationKind.Task ? "task" : "serverless";

    private static IEnumerable<Measurement<double>> Up(DmsSnapshot snapshot) => snapshot.Targets
        .Where(static target => target.CapturedAt is not null || target.Fault is not null)
        .Select(static target => new Measurement<double>(target.Fault is null ? 1 : 0, Target(target)));

    private static KeyValuePair<string, object?> Target(TargetSnapshot target) => new("target", target.Target.Name);

    private IEnumerable<Measurement<double>> Ages(DmsSnapshot snapshot) =>
        from target in snapshot.Targets
        where target.CapturedAt is not null
        select new Measurement<double>(Math.Max(0, (time.GetUtcNow() - target.CapturedAt!.Value).TotalSeconds), Target(target));

    private IEnumerable<Measurement<double>> Of(Func<ReplicationEntry, IEnumerable<Measurement<double>>> figures) => Told.SelectMany(figures);

    private IEnumerable<Measurement<double>> Counts() =>
        from entry in store.Current.Entries
        group entry by (Target: entry.Target.Name, entry.Kind, entry.Health.Health) into same
        select new Measurement<double>(same.Count(), new TagList { { "target", same.Key.Target }, { "kind", Kind(same.Key.Kind) }, { "health", same.Key.Health.ToString() } });

    private IEnumerable<Measurement<double>> ReadLatencies()
    {
        var known = latencies.Read(store.Current);
        return known.Count == 0 ? [] : Of(entry => known.TryGetValue(entry.Key, out var read) ? ReplicationFigures.Latencies(entry, read) : []);
    }
}
