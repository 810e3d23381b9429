using DmsDashboard.Telemetry.Prometheus;

namespace DmsDashboard.Telemetry;

/// <summary>What the dashboard measures, told to other programs.</summary>
internal static class TelemetryRoom
{
    /// <summary>Before the rooms that measure: what is counted before anybody listens is lost.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelemetryOptions>().Bind(configuration.GetSection(TelemetryOptions.Section));
        services.AddSingleton<MeterCollector>().AddHostedService(static provider => provider.GetRequiredService<MeterCollector>());
        services.AddSingleton<LatencyReader>();
        return services.AddHostedService<ReplicationGauges>().AddHostedService<ProcessGauges>();
    }

    public static void MapTelemetry(this IEndpointRouteBuilder routes) => MetricsApi.Map(routes);
}
