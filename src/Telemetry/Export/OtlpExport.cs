using DmsDashboard.Telemetry.Prometheus;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DmsDashboard.Telemetry.Export;

/// <summary>Sends metrics and traces by OTLP while the application runs. A receiver that is down is nobody's trouble but its own.</summary>
internal sealed class OtlpExport(IConfiguration configuration, IOptions<OtlpOptions> options, IOptions<TelemetryOptions> telemetry, ILogger<OtlpExport> logger) : IHostedService, IDisposable
{
    private const string ServiceName = "dms-dashboard";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AtTheEnd = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenTraces = TimeSpan.FromSeconds(5);

    private readonly OtlpOptions _options = options.Value;
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!OtlpOptions.IsOn(configuration))
        {
            return Task.CompletedTask;
        }

        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddMeter([.. MeterCollector.Names])
            .AddView(_ => new MetricStreamConfiguration { CardinalityLimit = telemetry.Value.MaxSeries })
            .AddOtlpExporter((exporter, reader) =>
            {
                Set(exporter, "v1/metrics", "Metrics");
                if (_options.Endpoint.Length > 0)
                {
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)_options.Interval.TotalMilliseconds;
                }
            })
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddSource("DmsDashboard.*", RequestTraces.SourceName)
            .AddOtlpExporter(exporter => Set(exporter, "v1/traces", "Traces"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.Shutdown((int)AtTheEnd.TotalMilliseconds);
        _metrics?.Shutdown((int)AtTheEnd.TotalMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    // The environment's word comes last: OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES.
    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty().AddService(ServiceName, serviceVersion: ProcessGauges.Version).AddTelemetrySdk().AddEnvironmentVariableDetector();

    private void Set(OtlpExporterOptions exporter, string path, string what)
    {
        if (_options.Endpoint.Length > 0)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri($"{_options.Endpoint.TrimEnd('/')}/{path}");
            exporter.BatchExportProcessorOptions.ScheduledDelayMilliseconds = (int)(_options.Interval < BetweenTraces ? _options.Interval : BetweenTraces).TotalMilliseconds;
        }

        if (_options.Headers.Length > 0)
        {
            exporter.Headers = _options.Headers;
        }

        exporter.HttpClientFactory = () => new HttpClient(new ExportWatch(what, logger)) { Timeout = Patience };
    }
}
