using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Polling.TableReadings;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Bench;

/// <summary>The real dashboard in this process, so that a figure can start at the very moment it is about, on LocalAws's <c>stress</c> account.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly IAsyncDisposable _aws;

    private readonly DirectoryInfo _data;

    private BenchHost(WebApplication app, IAsyncDisposable aws, DirectoryInfo data)
    {
        _app = app;
        _aws = aws;
        _data = data;
        Page = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Page { get; }

    /// <summary>The endpoint, where it is in this process.</summary>
    /// <exception cref="InvalidCastException">It is in another.</exception>
    public LocalAwsServer Aws => (LocalAwsServer)_aws;

    /// <summary>The endpoint, where it is in a process of its own.</summary>
    /// <exception cref="InvalidCastException">It is in this one.</exception>
    public AwsProcess AwsApart => (AwsProcess)_aws;

    public IServiceProvider Services => _app.Services;

    public DmsStore Store => Services.GetRequiredService<DmsStore>();

    /// <summary>LocalAws in this process and on a clock of its own: the dashboard itself always runs on the system's.</summary>
    public static async Task<BenchHost> StartAsync(int replications, TimeProvider awsTime)
    {
        var options = new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "stress", StressReplications = replications };
        var aws = await LocalAwsServer.StartAsync(options, awsTime, null, CancellationToken.None);
        return await StartAsync(aws.Url, aws);
    }

    /// <summary>LocalAws in a process of its own, so that its memory and CPU are not in the figure.</summary>
    public static async Task<BenchHost> StartApartAsync(int replications, params string[] settings)
    {
        var aws = await AwsProcess.StartAsync(replications);
        return await StartAsync(new Uri(aws.Url), aws, settings);
    }

    /// <summary>The same without the reader of tables: the measure stands in its place.</summary>
    public static async Task<BenchHost> StartWithoutTablesAsync(int replications)
    {
        var host = await StartApartAsync(replications);
        await host.Services.GetServices<IHostedService>().OfType<TableReadingService>().Single().StopAsync(CancellationToken.None);
        return host;
    }

    private static async Task<BenchHost> StartAsync(Uri awsUrl, IAsyncDisposable aws, params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("dms-dashboard-");
        var app = DashboardApplication.Build(["--urls", "http://127.0.0.1:0", $"--Database:Path={Path.Combine(data.FullName, "bench.db")}", .. settings], static builder => builder.Logging.ClearProviders());
        app.Services.GetRequiredService<DemoEndpoint>().Url = awsUrl;
        await app.StartAsync();
        var host = new BenchHost(app, aws, data);
        await host.NextPollAsync();
        return host;
    }

    /// <summary>Waits until a poll that is newer than now was good.</summary>
    public async Task<TargetSnapshot> NextPollAsync()
    {
        var before = Store.Current.Targets.FirstOrDefault()?.CapturedAt;
        await foreach (var snapshot in Store.WatchAsync())
        {
            if (snapshot.Targets.FirstOrDefault() is { CapturedAt: not null, Fault: null } target && target.CapturedAt != before)
            {
                return target;
            }
        }

        throw new InvalidOperationException("The store ended.");
    }

    /// <summary>Waits until endpoints and configs, which are read more slowly than the list, are all there.</summary>
    public async Task WaitForInventoryAsync()
    {
        await foreach (var snapshot in Store.WatchAsync())
        {
            if (snapshot.Entries.All(static entry => (entry.Task is not null || entry.Config is not null) && entry.TargetEndpoint is not null))
            {
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _aws.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
