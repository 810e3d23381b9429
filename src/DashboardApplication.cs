using DmsDashboard.Access;
using DmsDashboard.Actions;
using DmsDashboard.Alerts;
using DmsDashboard.Api;
using DmsDashboard.Aws;
using DmsDashboard.Components;
using DmsDashboard.Database;
using DmsDashboard.Hosting;
using DmsDashboard.Hosting.SignIn;
using DmsDashboard.Hubs;
using DmsDashboard.Polling;
using DmsDashboard.Store;
using DmsDashboard.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DmsDashboard;

/// <summary>Puts the rooms together; the only place that knows all of them.</summary>
public static class DashboardApplication
{
    /// <summary>Builds the application without starting it. <paramref name="configure"/> runs before the rooms are added, so that what it registers wins.</summary>
    /// <exception cref="SettingsException">Settings are wrong; it carries a sentence for each.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // Beside the program, not in the working directory: the same files are found by `dotnet run`, from a published folder and under test.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(DashboardApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });

        // Without this, `dotnet run` outside Development answers 500 for generated assets.
        builder.WebHost.UseStaticWebAssets();
        configure?.Invoke(builder);
        SettingsCheck.Run(builder.Configuration);

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddHosting();
        builder.AddTelemetry();
        builder.Services.AddAws(builder.Configuration).AddDatabase(builder.Configuration).AddStore(builder.Configuration).AddPolling(builder.Configuration).AddActions(builder.Configuration).AddApi();
        builder.Services.AddAccess().AddSignIn(builder.Configuration).AddHubs().AddComponents(builder.Configuration).AddSessionEnds<DmsHub>();
        builder.Services.AddAlerts(builder.Configuration);
        return Compose(builder.Build());
    }

    /// <summary>Runs until it is stopped. Answers the exit code: 1 with sentences on <paramref name="error"/> when it cannot start as configured.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter error)
    {
        try
        {
            await using var app = Build(args);
            await StartAsync(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (StartFailures.Sentences(exception) is { } sentences)
        {
            foreach (var sentence in sentences)
            {
                await error.WriteLineAsync(sentence);
            }

            return 1;
        }
    }

    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            // Else the services that did start end as if they had failed, and the log says so at length.
            app.Lifetime.StopApplication();
            throw;
        }
    }

    private static WebApplication Compose(WebApplication app)
    {
        app.UseRequestTraces();
        app.UseHostNames();
        app.UseForwarding();
        app.UseFailedRequests();
        app.UseCrossOrigin();
        app.UseEmbeddedCookies();
        app.UseNotFoundPage();
        app.UseMiddleware<SignInLimiter>();
        app.UseApiProblems();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseHubs();
        app.UseAntiforgery();
        app.MapApi();
        app.MapTelemetry();
        app.MapHubs();
        app.MapSignIn();
        app.MapComponents();
        return app;
    }
}
