namespace DmsDashboard.Store;

/// <summary>What the process knows at present, and what it did and saw before.</summary>
internal static class StoreRoom
{
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddSingleton<DmsStore>().AddSingleton<LogStore>().AddSingleton<LogReadingStore>().AddSingleton<TablesStore>().AddSingleton<ActivityStore>();
        services.AddHostedService<ActivityKeeper>();
        return services.AddHostedService<StateChangeWatcher>();
    }
}
