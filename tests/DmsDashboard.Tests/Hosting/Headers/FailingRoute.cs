using System.Text.RegularExpressions;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Hosting.Headers;

/// <summary>An address at which the dashboard fails: behind everything else, where endpoints are.</summary>
internal sealed partial class FailingRoute : IStartupFilter
{
    public const string Path = "/fails-in-this-test", Secret = "the password is swordfish";

    public static void Add(IServiceCollection services) => services.AddSingleton<IStartupFilter, FailingRoute>();

    public static void Add(IServiceCollection services, RecordedLog log)
    {
        Add(services);
        services.AddSingleton<ILoggerProvider>(log);
    }

    /// <summary>The number under which the log has a failure.</summary>
    public static string NumberOf(string line) => Number().Match(line).Groups[1].Value is { Length: > 0 } number ? number : throw new InvalidOperationException($"No number in: {line}");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Use(static (HttpContext http, RequestDelegate rest) => http.Request.Path == Path ? throw new InvalidOperationException(Secret) : rest(http));
    };

    [GeneratedRegex("Request (\\S+) failed")]
    private static partial Regex Number();
}
