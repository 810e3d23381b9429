using DmsDashboard.Hosting;
using DmsDashboard.LocalAws;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Support;

/// <summary>The whole application on a free port, with its embedded AWS endpoint on another.</summary>
internal sealed class App : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TempDatabase _database;

    private App(WebApplication app, TempDatabase database)
    {
        (_app, _database) = (app, database);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public LocalAwsHost AwsHost => Services.GetRequiredService<LocalAwsHost>();

    public LocalAwsServer Aws => AwsHost.Server ?? throw new InvalidOperationException("The embedded endpoint is stopped.");

    public static Task<App> StartAsync(params string[] arguments) => StartAsync(static _ => { }, arguments);

    /// <summary>Starts it; what <paramref name="configure"/> registers wins.</summary>
    public static async Task<App> StartAsync(Action<IServiceCollection> configure, params string[] arguments)
    {
        var database = new TempDatabase();
        string[] all = ["--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false", "--LocalAws:Url=http://127.0.0.1:0", database.Argument, .. arguments];
        var app = DashboardApplication.Build(all, builder =>
        {
            builder.Logging.ClearProviders();
            configure(builder.Services);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new App(app, database);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
    }
}
