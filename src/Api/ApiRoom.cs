using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DmsDashboard.Api;

/// <summary>Plain HTTP for other programs.</summary>
internal static class ApiRoom
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<LoggerFactory>()
        .Replace(ServiceDescriptor.Singleton<ILoggerFactory>(static services => new LogFileEnds(services.GetRequiredService<LoggerFactory>())));

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        HealthApi.Map(routes);
        ActivityApi.Map(routes);
        LogsApi.Map(routes);
        TablesApi.Map(routes);
    }
}
