using DmsDashboard.Tests.Support.OpenId;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Support;

/// <summary>The application with a provider to sign in at, both on a clock that a test moves.</summary>
internal sealed class SignedInApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TempDatabase _database;

    private SignedInApp(WebApplication app, TestProvider provider, ManualTimeProvider time, TempDatabase database, RecordedLog log)
    {
        (_app, Provider, Time, _database, Log) = (app, provider, time, database, log);
    }

    public TestProvider Provider { get; }

    public ManualTimeProvider Time { get; }

    /// <summary>What the dashboard wrote into its own log.</summary>
    public RecordedLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Url => new(_app.Urls.Single());

    public TempDatabase Database => _database;

    public static Task<SignedInApp> StartAsync(params string[] arguments) => StartAsync(null, null, arguments);

    /// <summary>Starts it, with a database and a provider that were there before where they are given.</summary>
    public static async Task<SignedInApp> StartAsync(TempDatabase? database, TestProvider? provider, params string[] arguments)
    {
        var time = new ManualTimeProvider(Given.Noon);
        provider ??= await TestProvider.StartAsync(time);
        database ??= new TempDatabase();
        var log = new RecordedLog();
        // Watching files takes handles of which a machine has few.
        string[] all = ["--hostBuilder:reloadConfigOnChange=false", "--urls=http://127.0.0.1:0", "--LocalAws:Url=http://127.0.0.1:0", "--LocalAws:Scenario=empty", database.Argument, .. provider.Arguments, .. arguments];
        var app = DashboardApplication.Build(all, builder =>
        {
            // Takes what a test changes later.
            builder.Configuration.AddInMemoryCollection();
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton<TimeProvider>(time);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SignedInApp(app, provider, time, database, log);
    }

    /// <summary>Another person with another browser.</summary>
    public Visitor NewVisitor() => new(Url);

    /// <summary>Ends the dashboard; database and provider stay for the next.</summary>
    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Provider.DisposeAsync();
        _database.Dispose();
    }
}
