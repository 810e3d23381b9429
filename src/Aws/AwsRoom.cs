namespace DmsDashboard.Aws;

/// <summary>The one door to AWS.</summary>
internal static class AwsRoom
{
    public static IServiceCollection AddAws(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<AwsMetrics>();
        services.AddSingleton<DemoEndpoint>();
        return services.AddSingleton(provider => new AwsTargets(
            new AwsSettings(TargetSettings.Read(configuration), LogSecretsOptions.Read(configuration)),
            provider.GetRequiredService<DemoEndpoint>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<AwsMetrics>()));
    }
}
