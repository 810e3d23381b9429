using Microsoft.Extensions.Options;

namespace DmsDashboard.Database;

/// <summary>What outlives the process.</summary>
internal static class DatabaseRoom
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection(DatabaseOptions.Section));
        return services.AddSingleton(static provider => SqliteDatabase.Open(
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SqliteDatabase>>()));
    }
}
