using System.Diagnostics.Metrics;
using System.Reflection;
using DmsDashboard.Store;

namespace DmsDashboard.Telemetry;

/// <summary>What the process is and who looks at it; the runtime tells of memory, processor and collections by itself.</summary>
internal sealed class ProcessGauges(IMeterFactory meters, AudienceReader audience, DatabaseReader database, TimeProvider time) : IHostedService
{
    public const string MeterName = "DmsDashboard.Process";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var (meter, startedAt) = (meters.Create(MeterName), time.GetUtcNow());
        meter.CreateObservableGauge("process.start_time", () => startedAt.ToUnixTimeMilliseconds() / 1_000d, "s", "When the process began, in seconds since 1970.");
        meter.CreateObservableGauge("dms_dashboard.build_info", static () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", Version)), null, "1 with the dashboard's version.");
        meter.CreateObservableGauge("dms_dashboard.circuits", Circuits, "{circuit}", "Open pages, by whether they are connected.");
        meter.CreateObservableGauge("dms_dashboard.hub_connections", () => audience.Read().HubConnections, "{connection}", "Connections of other programs to the hub.");
        meter.CreateObservableGauge("dms_dashboard.watched", Watched, null, "What somebody watches at present, by what it is.");
        meter.CreateObservableGauge("dms_dashboard.database.size", DatabaseBytes, "By", "Bytes of the database's file and of its journal.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The dashboard's own.</summary>
    internal static string Version => typeof(ProcessGauges).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static Measurement<long> Labelled(long value, string label, string text) => new(value, new KeyValuePair<string, object?>(label, text));

    private IEnumerable<Measurement<long>> Circuits()
    {
        var now = audience.Read();
        return [Labelled(now.ConnectedCircuits, "state", "connected"), Labelled(now.Circuits - now.ConnectedCircuits, "state", "disconnected")];
    }

    private IEnumerable<Measurement<long>> Watched()
    {
        var now = audience.Read();
        return [Labelled(now.WatchedLogs, "what", "logs"), Labelled(now.WatchedTables, "what", "tables"), Labelled(now.WatchedMetrics, "what", "metrics")];
    }

    private IEnumerable<Measurement<long>> DatabaseBytes()
    {
        var now = database.Read();
        (string File, long? Bytes)[] all = [("database", now.FileBytes), ("journal", now.JournalBytes)];
        return all.Where(static file => file.Bytes is not null).Select(static file => Labelled(file.Bytes!.Value, "file", file.File));
    }
}
