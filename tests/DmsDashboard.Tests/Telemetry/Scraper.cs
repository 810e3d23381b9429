using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Telemetry;
using DmsDashboard.Telemetry.Prometheus;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DmsDashboard.Tests.Telemetry;

/// <summary>The gauges and their reader on a store and a clock that a test moves.</summary>
internal sealed class Scraper : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Scraper(ServiceProvider services) => _services = services;

    public ManualTimeProvider Time => (ManualTimeProvider)_services.GetRequiredService<TimeProvider>();

    public MetricsStore Metrics => _services.GetRequiredService<MetricsStore>();

    public static async Task<Scraper> StartAsync(int mostReplications = 1_000)
    {
        var services = new ServiceCollection().AddLogging().AddMetrics()
            .AddSingleton<TimeProvider>(new ManualTimeProvider(Given.Noon))
            .AddSingleton<DmsStore>().AddSingleton<MetricsStore>().AddSingleton<LatencyReader>().AddSingleton<MeterCollector>().AddSingleton<ReplicationGauges>()
            .AddSingleton(Microsoft.Extensions.Options.Options.Create(new TelemetryOptions { MaxReplications = mostReplications }))
            .BuildServiceProvider();
        foreach (IHostedService service in (IHostedService[])[services.GetRequiredService<MeterCollector>(), services.GetRequiredService<ReplicationGauges>()])
        {
            await service.StartAsync(TestContext.Current.CancellationToken);
        }

        return new Scraper(services);
    }

    /// <summary>Makes that all that is known.</summary>
    public void Know(params ReplicationEntry[] entries) => Know(Given.Target(Given.Demo, entries));

    public void Know(params TargetSnapshot[] targets) => _services.GetRequiredService<DmsStore>().Update(snapshot => snapshot with { Targets = [.. targets] });

    /// <summary>The lines that are no comments.</summary>
    public string[] Read() => [.. Text().Split('\n').Where(static line => line.Length > 0 && line[0] != '#')];

    public string Text() => Exposition.Write(_services.GetRequiredService<MeterCollector>().Collect(), ExpositionFormat.Text);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
