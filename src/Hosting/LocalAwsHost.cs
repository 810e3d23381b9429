using System.Net.Sockets;
using DmsDashboard.Aws;
using DmsDashboard.LocalAws;

namespace DmsDashboard.Hosting;

/// <summary>Runs the embedded AWS endpoint inside the process while no target is configured. It knows the simulator; nothing behind it does.</summary>
public sealed partial class LocalAwsHost(
    DemoEndpoint demo,
    AwsTargets targets,
    IConfiguration configuration,
    TimeProvider time,
    ILoggerFactory loggers,
    ILogger<LocalAwsHost> logger) : IHostedLifecycleService, IAsyncDisposable
{
    private readonly LocalAwsSettings _settings = configuration.GetSection(LocalAwsSettings.Section).Get<LocalAwsSettings>() ?? new LocalAwsSettings();

    /// <summary>The endpoint while it runs; null when targets are configured or it was stopped.</summary>
    public LocalAwsServer? Server { get; private set; }

    /// <summary>Starts the endpoint; before every other service, for they call it.</summary>
    /// <exception cref="SettingsException">Its port is taken.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (targets.IsDemo && !demo.IsSet)
        {
            await StartServerAsync(_settings.Url, cancellationToken);
        }
    }

    /// <summary>Ends the endpoint as if AWS were gone; tests use it.</summary>
    public async Task StopServerAsync()
    {
        if (Server is { } server)
        {
            Server = null;
            await server.DisposeAsync();
        }
    }

    /// <summary>Brings the endpoint back on the address that it had.</summary>
    /// <exception cref="SettingsException">Its port is taken.</exception>
    public Task RestartServerAsync(CancellationToken cancellationToken) =>
        Server is null ? StartServerAsync(demo.Url.ToString(), cancellationToken) : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After every other service has stopped.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken) => StopServerAsync();

    public ValueTask DisposeAsync() => new(StopServerAsync());

    private async Task StartServerAsync(string url, CancellationToken cancellationToken)
    {
        var options = new LocalAwsOptions { Url = url, Scenario = _settings.Scenario, Speed = _settings.Speed, Seed = _settings.Seed, Control = _settings.Control };
        try
        {
            Server = await LocalAwsServer.StartAsync(options, time, loggers, cancellationToken);
            demo.Url = Server.Url;
            LogStarted(Server.Url, options.Scenario);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new SettingsException([$"LocalAws:Url has '{url}', and another program listens there. Stop it, or choose a free port, for example --LocalAws:Url http://127.0.0.1:5091."]);
        }
    }

    [LoggerMessage(LogLevel.Information, "No target is configured: playing AWS at {Url}, scenario {Scenario}. Set Targets:0:Name and Targets:0:Region to watch an account.")]
    private partial void LogStarted(Uri url, string scenario);
}
