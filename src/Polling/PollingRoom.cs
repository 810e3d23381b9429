namespace DmsDashboard.Polling;

/// <summary>The one reader of AWS in the process.</summary>
internal static class PollingRoom
{
    public static IServiceCollection AddPolling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PollingOptions>().Bind(configuration.GetSection(PollingOptions.Section));
        return services;
    }
}
