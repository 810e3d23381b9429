using DmsDashboard.Api.V1;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DmsDashboard.Api;

/// <summary>Plain HTTP for other programs.</summary>
internal static class ApiRoom
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddV1()
        .AddSingleton<LoggerFactory>()
        .Replace(ServiceDescriptor.Singleton<ILoggerFactory>(static services => new LogFileEnds(services.GetRequiredService<LoggerFactory>())));

    /// <summary>After what draws pages for failures, so that programs are told first and in their own form.</summary>
    public static void UseApiProblems(this IApplicationBuilder app) => app.UseMiddleware<ProblemsMiddleware>();

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        HealthApi.Map(routes);
        ActivityApi.Map(routes);
        LogsApi.Map(routes);
        TablesApi.Map(routes);
        V1Api.Map(routes);
    }
}
