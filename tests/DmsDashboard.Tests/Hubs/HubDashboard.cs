using DmsDashboard.Hosting;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Hubs;

/// <summary>The real application with its embedded AWS endpoint, and programs that connect to its hub.</summary>
internal sealed class HubDashboard : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TempDatabase _database;

    private HubDashboard(WebApplication app, TempDatabase database) => (_app, _database) = (app, database);

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public Uri Url => new(new Uri(_app.Urls.Single().Replace("http://", "ws://", StringComparison.Ordinal)), "/hubs/dms");

    public DmsStore Store => _app.Services.GetRequiredService<DmsStore>();

    public IServiceProvider Services => _app.Services;

    public Presence Presence => _app.Services.GetRequiredService<Presence>();

    public LogStore Logs => _app.Services.GetRequiredService<LogStore>();

    public LocalAwsServer Aws => _app.Services.GetRequiredService<LocalAwsHost>().Server!;

    /// <summary>Starts it and waits for the first list.</summary>
    public static async Task<HubDashboard> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var database = new TempDatabase();
        string[] arguments = ["--urls=http://127.0.0.1:0", "--LocalAws:Url=http://127.0.0.1:0", database.Argument, "--Polling:FastInterval=00:00:01", "--Polling:NormalInterval=00:00:01"];
        var app = DashboardApplication.Build(arguments, builder =>
        {
            builder.Logging.ClearProviders();
            configure?.Invoke(builder.Services);
        });
        await app.StartAsync(Cancelled);
        var dashboard = new HubDashboard(app, database);
        await foreach (var snapshot in dashboard.Store.WatchAsync(Cancelled))
        {
            if (snapshot.Targets is [{ CapturedAt: not null }])
            {
                break;
            }
        }

        return dashboard;
    }

    /// <summary>Connects a program.</summary>
    public Task<HubConnection> ConnectAsync(string? origin = null) => ConnectAsync(new WebSocketConnectionFactory(origin));

    /// <summary>Connects a program in a way of its own.</summary>
    public async Task<HubConnection> ConnectAsync(WebSocketConnectionFactory factory, string query = "")
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(factory);
        builder.Services.AddSingleton<System.Net.EndPoint>(new UriEndPoint(new Uri(Url, query)));
        builder.Services.AddSingleton<IHubProtocol, JsonHubProtocol>();
        var connection = builder.Build();
        await connection.StartAsync(Cancelled);
        return connection;
    }

    /// <summary>The first replication of the list in that state.</summary>
    public ReplicationEntry Entry(string status) => Store.Current.Entries.First(entry => entry.Replication.Status.Is(status));

    /// <summary>Writes to the orchestrator's stream of a replication.</summary>
    public void Write(ReplicationEntry entry, string message)
    {
        var location = LogLocation.Of(entry.Arn, entry.Config?.ReplicationSettings);
        Aws.Account.Logs.Write(location.LogGroupName, location.OrchestratorStreamName!, message);
    }

    /// <summary>Waits for what no stream tells.</summary>
    public static async Task UntilAsync(Func<bool> reached)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!reached())
        {
            await timer.WaitForNextTickAsync(Cancelled);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _database.Dispose();
    }
}
