using DmsDashboard.Model.Alerts;
using DmsDashboard.Store.Alerts;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Alerts;

/// <summary>Tells people who do not look at a page.</summary>
internal static class AlertsRoom
{
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddOptions<AlertsOptions>().Bind(configuration.GetSection(AlertsOptions.Section));
        services.AddOptions<AlertRuleOptions>().Bind(configuration.GetSection(AlertRuleOptions.Section));
        services.AddSingleton(static provider => Reach(provider.GetRequiredService<IOptions<AlertsOptions>>().Value));
        services.AddSingleton(new PublicAddress(configuration[PublicAddress.Key])).AddSingleton<WebhookClient>().AddSingleton(new RetryTimes(new Random().NextDouble));
        services.AddSingleton(static provider => new AlertReader(provider.GetRequiredService<IOptions<AlertRuleOptions>>().Value)).AddSingleton<MetricEvidence>();
        services.AddHostedService<MetricWatcher>();
        services.AddHostedService<AlertWatcher>();
        services.AddHostedService<OutboxGauges>();
        return services.AddHostedService(provider =>
        {
            var webhooks = WebhookSettings.Read(configuration);
            provider.GetRequiredService<AlertStore>().Register([.. webhooks.Select(static webhook => webhook.Face)]);
            return ActivatorUtilities.CreateInstance<AlertSender>(provider, webhooks);
        });
    }

    private static MetricReach Reach(AlertsOptions options) => new(options.ReadMetrics, options.ReadMetricsOfMost);
}
