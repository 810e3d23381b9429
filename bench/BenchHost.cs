using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Bench;

/// <summary>The real dashboard on LocalAws's <c>stress</c> account, both in this process, so that a figure can start at the very moment it is about.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BenchHost(WebApplication app, LocalAwsServer aws, TimeProvider awsTime)
    {
        _app = app;
        Aws = aws;
        AwsTime = awsTime;
        Page = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Page { get; }

    public LocalAwsServer Aws { get; }

    /// <summary>LocalAws's clock: the dashboard itself always runs on the system's.</summary>
    public TimeProvider AwsTime { get; }

    public IServiceProvider Services => _app.Services;

    public DmsStore Store => Services.GetRequiredService<DmsStore>();

    public static async Task<BenchHost> StartAsync(int replications, TimeProvider awsTime, params string[] settings)
    {
        var options = new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "stress", StressReplications = replications };
        var aws = await LocalAwsServer.StartAsync(options, awsTime, null, CancellationToken.None);
        var app = DashboardApplication.Build(["--urls", "http://127.0.0.1:0", .. settings], static builder => builder.Logging.ClearProviders());
        app.Services.GetRequiredService<DemoEndpoint>().Url = aws.Url;
        await app.StartAsync();
        var host = new BenchHost(app, aws, awsTime);
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

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Aws.DisposeAsync();
    }
}
