using DmsDashboard.Telemetry.Export;
using DmsDashboard.Telemetry.Prometheus;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DmsDashboard.Telemetry;

/// <summary>What the dashboard measures, told to other programs.</summary>
internal static class TelemetryRoom
{
    /// <summary>Before the rooms that measure: what is counted before anybody listens is lost.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddOptions<TelemetryOptions>().Bind(configuration.GetSection(TelemetryOptions.Section));
        services.AddSingleton<MeterCollector>().AddHostedService(static provider => provider.GetRequiredService<MeterCollector>());
        services.AddSingleton<LatencyReader>();
        services.AddHostedService<ReplicationGauges>().AddHostedService<ProcessGauges>();
        services.AddOptions<OtlpOptions>().Bind(configuration.GetSection(OtlpOptions.Section));
        services.AddHostedService<OtlpExport>();
        services.AddSingleton<CircuitHandler, CircuitScopes>();
        AddLogs(builder);
    }

    private static void AddLogs(WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>()?.Logs is "json")
        {
            // With what each line belongs to: trace, circuit, poll, activity, message.
            builder.Logging.AddJsonConsole(static options => (options.IncludeScopes, options.UseUtcTimestamp, options.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }
    }

    public static void MapTelemetry(this IEndpointRouteBuilder routes) => MetricsApi.Map(routes);
}
