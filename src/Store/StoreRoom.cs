using DmsDashboard.Store.Access;
using DmsDashboard.Store.Alerts;
using DmsDashboard.Store.History;
using DmsDashboard.Store.Requests;
using DmsDashboard.Store.Shares;

namespace DmsDashboard.Store;

/// <summary>What the process knows at present, and what it did and saw before.</summary>
internal static class StoreRoom
{
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DmsStore>().AddSingleton<LogStore>().AddSingleton<LogReadingStore>().AddSingleton<TablesStore>().AddSingleton<ConnectionsStore>().AddSingleton<MetricsStore>().AddSingleton<ActivityStore>();
        services.AddSingleton<DashboardStatusStore>().AddSingleton<Presence>().AddSingleton<AudienceReader>().AddSingleton<DatabaseReader>();
        services.AddHostedService<ActivityKeeper>();
        services.AddSingleton<ShareStore>().AddSingleton<RequestStore>();
        services.AddSingleton<SettingsVersionStore>().AddHostedService<SettingsVersionWatcher>();
        services.AddOptions<TokenOptions>().Bind(configuration.GetSection(TokenOptions.Section));
        services.AddSingleton<TokenStore>().AddHostedService<TokenKeeper>();
        services.AddOptions<HistoryOptions>().Bind(configuration.GetSection(HistoryOptions.Section));
        services.AddSingleton<HistoryStore>().AddSingleton<StageTimes>().AddSingleton<TableHistories>().AddSingleton<MetricHistories>().AddSingleton<HealthNotes>();
        services.AddHostedService<HistoryKeeper>();
        services.AddSingleton<AlertStore>();
        return services.AddHostedService<StateChangeWatcher>();
    }
}
