using System.Globalization;
using DmsDashboard.Hosting;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>The real application on a free port, with its embedded AWS endpoint on another.</summary>
internal sealed class Dashboard : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ErrorLog _errors;
    private readonly DirectoryInfo _data;

    private Dashboard(WebApplication app, Network network, ErrorLog errors, DirectoryInfo data)
    {
        (_app, Network, _errors, _data) = (app, network, errors, data);
    }

    public Uri Url => new(_app.Urls.Single());

    public Network Network { get; }

    /// <summary>What the server logged as errors so far.</summary>
    public IReadOnlyCollection<string> Errors => _errors.Entries;

    /// <summary>The embedded endpoint, which can be stopped and brought back.</summary>
    public LocalAwsHost Aws => _app.Services.GetRequiredService<LocalAwsHost>();

    /// <summary>Who is signed in.</summary>
    public ISessions Sessions => _app.Services.GetRequiredService<ISessions>();

    public LocalAwsServer AwsServer => Aws.Server ?? throw new InvalidOperationException("The embedded endpoint is stopped.");

    public IServiceProvider Services => _app.Services;

    /// <summary>How many replications the account has, of both kinds.</summary>
    public int Count => AwsServer.Account.Count + AwsServer.Account.TaskCount;

    /// <summary>The first replication, by identifier, of which this is true; the application must have read its list.</summary>
    public Replication Find(Func<Replication, bool> wanted) => Replications.First(wanted);

    /// <summary>The last replication, by identifier, of which this is true.</summary>
    public Replication FindLast(Func<Replication, bool> wanted) => Replications.Last(wanted);

    private IEnumerable<Replication> Replications =>
        _app.Services.GetRequiredService<DmsStore>().Current.Entries.Select(static entry => entry.Serverless).OfType<Replication>();

    /// <summary>Starts it; the simulated work is quicker than AWS by <paramref name="speed"/>, and what <paramref name="configure"/> registers wins.</summary>
    public static async Task<Dashboard> StartAsync(double speed, string scenario, Action<IServiceCollection> configure, CancellationToken cancellationToken, params string[] more)
    {
        var (network, errors, data) = (new Network(), new ErrorLog(), Directory.CreateTempSubdirectory("dms-dashboard-"));
        string[] arguments =
        [
            "--urls=http://127.0.0.1:0",
            // A watcher of files is one of the 128 that Linux allows a user, and each application takes some.
            "--hostBuilder:reloadConfigOnChange=false",
            "--LocalAws:Url=http://127.0.0.1:0",
            $"--LocalAws:Scenario={scenario}",
            $"--LocalAws:Speed={speed.ToString(CultureInfo.InvariantCulture)}",
            "--LocalAws:Seed=1",
            $"--Database:Path={Path.Combine(data.FullName, "dms-dashboard.db")}",
            "--Polling:FastInterval=00:00:01",
            "--Polling:NormalInterval=00:00:01",
            "--Polling:MaxBackoff=00:00:02",
            "--Polling:RequestsPerSecond=8",
            "--Tables:Interval=00:00:01",
            "--Tables:RequestsPerSecond=8",
            .. more,
        ];
        var app = DashboardApplication.Build(arguments, builder =>
        {
            builder.WebHost.ConfigureKestrel(network.Watch);
            builder.Logging.ClearProviders().AddProvider(errors);
            configure(builder.Services);
        });
        await app.StartAsync(cancellationToken);
        return new Dashboard(app, network, errors, data);
    }

    /// <summary>Waits until the endpoint is in a state that no page shows.</summary>
    public static async Task UntilAsync(Func<bool> reached, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!reached())
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
