using DmsDashboard.Polling.ConnectionReadings;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Polling.LogReadings;
using DmsDashboard.Polling.LogTails;
using DmsDashboard.Polling.MetricReadings;
using DmsDashboard.Polling.Progress;
using DmsDashboard.Polling.Statuses;
using DmsDashboard.Polling.TableReadings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Polling;

/// <summary>The one reader of AWS in the process.</summary>
internal static class PollingRoom
{
    public static IServiceCollection AddPolling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PollingOptions>().Bind(configuration.GetSection(PollingOptions.Section));
        services.TryAddSingleton(new Jitter(new Random()));
        services.AddSingleton<RefreshSignal>();
        services.AddSingleton<PollMetrics>();
        services.AddSingleton<EarlierActions>();
        services.AddSingleton<LoadTables>();
        services.AddOptions<HealthOptions>().Bind(configuration.GetSection(HealthOptions.Section));
        services.AddSingleton<HealthFindings>();
        services.AddHostedService<PollingService>();
        services.AddSingleton<OrchestratorMessageReader>();
        services.AddOptions<LogTailOptions>().Bind(configuration.GetSection(LogTailOptions.Section));
        services.AddSingleton(static provider => new LiveTailSeats(provider.GetRequiredService<IOptions<LogTailOptions>>().Value.MaxLiveTails));
        services.AddHostedService<LogTailService>();
        services.AddOptions<LogReadingOptions>().Bind(configuration.GetSection(LogReadingOptions.Section));
        services.AddHostedService<LogReadingService>();
        services.AddOptions<TablesOptions>().Bind(configuration.GetSection(TablesOptions.Section));
        services.AddHostedService<TableReadingService>();
        services.AddOptions<ConnectionsOptions>().Bind(configuration.GetSection(ConnectionsOptions.Section));
        services.AddHostedService<ConnectionReadingService>();
        services.AddOptions<MetricsOptions>().Bind(configuration.GetSection(MetricsOptions.Section));
        services.AddSingleton<MetricSilences>();
        services.AddHostedService<MetricReadingService>();
        services.AddOptions<ProgressOptions>().Bind(configuration.GetSection(ProgressOptions.Section));
        services.AddHostedService<LoadSampler>();
        services.AddSingleton<TargetStatusReader>().AddSingleton<ProcessReader>();
        services.AddHostedService<DashboardStatusService>().AddHostedService<TrafficGauges>();
        return services;
    }
}
