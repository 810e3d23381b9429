namespace DmsDashboard.Store;

/// <summary>What the process knows at present.</summary>
internal static class StoreRoom
{
    public static IServiceCollection AddStore(this IServiceCollection services) =>
        services.AddSingleton<DmsStore>().AddSingleton<LogStore>();
}
