using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Control;
using DmsDashboard.LocalAws.Dms;
using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Metrics;
using DmsDashboard.LocalAws.Scenarios;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;

namespace DmsDashboard.LocalAws;

/// <summary>The embedded AWS endpoint: one loopback port that plays DMS, CloudWatch Logs and CloudWatch over a <see cref="SimulatedAccount"/>.</summary>
public sealed class LocalAwsServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _stopped;

    private LocalAwsServer(WebApplication app, SimulatedAccount account, RequestLog requests)
    {
        _app = app;
        Account = account;
        Requests = requests;
        Faults = new FaultRegistry(requests);
    }

    /// <summary>The address that is really bound, e.g. <c>http://127.0.0.1:5081/</c>.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1");

    /// <summary>The simulated account, for tests in the same process.</summary>
    public SimulatedAccount Account { get; }

    /// <summary>Counts of requests by operation.</summary>
    public RequestLog Requests { get; }

    /// <summary>Faults for the next requests.</summary>
    public FaultRegistry Faults { get; }

    /// <summary>What a test makes of each answer but a live tail's before it is sent, by the operation's target: AWS's answers are not to be trusted. Null: nothing.</summary>
    public Func<string, JsonNode, JsonNode>? Rewrite { get; set; }

    /// <summary>Starts the endpoint; it answers when this returns.</summary>
    /// <exception cref="ArgumentException">An option is wrong; the message names it.</exception>
    /// <exception cref="IOException">The port is taken, or may not be opened.</exception>
    public static Task<LocalAwsServer> StartAsync(LocalAwsOptions options, TimeProvider time, ILoggerFactory? loggers, CancellationToken ct)
    {
        LocalAwsUrl.Parse(options.Url);
        if (!(options.Speed >= LocalAwsOptions.LeastSpeed && options.Speed <= LocalAwsOptions.MostSpeed))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Speed {options.Speed} must be from {LocalAwsOptions.LeastSpeed} to {LocalAwsOptions.MostSpeed}, for example 20."));
        }

        if (options.StressReplications is < 1 or > LocalAwsOptions.MostReplications)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Replications {options.StressReplications} must be from 1 to {LocalAwsOptions.MostReplications}."));
        }

        return StartAsync(options, ScenarioCatalog.Build(options, time), time, loggers, ct);
    }

    /// <summary>Frees the port at once and cuts what is open, live tails above all.</summary>
    public async Task StopAsync(CancellationToken ct = default)
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
        {
            return;
        }

        Account.Dispose();
        Faults.CutOpen();
        await _app.StopAsync(ct);
    }

    /// <summary>Stops and lets go of everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>The same over an account that a test has made.</summary>
    internal static async Task<LocalAwsServer> StartAsync(LocalAwsOptions options, SimulatedAccount account, TimeProvider time, ILoggerFactory? loggers, CancellationToken ct)
    {
        var server = new LocalAwsServer(Build(LocalAwsUrl.Parse(options.Url)), account, new RequestLog());
        server.Map(options, time, loggers ?? NullLoggerFactory.Instance);
        try
        {
            await ListenAsync(server._app, ct);
            server.Url = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    // Kestrel wraps only the error of a taken port; one that may not be opened, or IPv6 where there is none, comes bare.
    private static async Task ListenAsync(WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (SocketException refused)
        {
            throw new IOException($"Failed to listen: {refused.Message}.", refused);
        }
    }

    private void Map(LocalAwsOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        IOperation[] operations = [.. DmsOperations.All(Account), .. LogsOperations.All(Account), .. MetricsOperations.All(Account)];
        _app.Use(RefuseForeignHosts);
        var injector = new FaultInjector(Faults, Account.Identity, time);
        var endpoint = new WireEndpoint(operations, Account, Requests, injector, loggers.CreateLogger<WireEndpoint>()) { Rewrite = () => Rewrite };
        _app.MapPost("/", endpoint.HandleAsync);
        _app.MapPost("/service/{service}/operation/{operation}", endpoint.HandleCborAsync);
        if (options.Control)
        {
            ControlRoutes.Map(_app, this);
        }
    }

    // A page elsewhere whose name is pointed at 127.0.0.1 would otherwise reach this through a browser.
    private static Task RefuseForeignHosts(HttpContext http, RequestDelegate next)
    {
        if (LocalAwsUrl.IsLoopback(http.Request.Host.Host))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return http.Response.WriteAsync("LocalAws answers on loopback names only.", http.RequestAborted);
    }

    // Nothing of a host that embeds this may leak in: no appsettings, no environment, no command line.
    private static WebApplication Build(Uri url)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        // The host would log a taken port with its stack, and StartAsync throws it anyway.
        builder.Logging.ClearProviders();

        // Whoever embeds this owns Ctrl+C; a stop must not wait for live tails.
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, EmbeddedLifetime>());
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(url.Host.EndsWith("localhost", StringComparison.Ordinal) ? IPAddress.Loopback : IPAddress.Parse(url.Host.Trim('[', ']')), url.Port);
        });
        return builder.Build();
    }

    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
