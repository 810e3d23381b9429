using DmsDashboard.Actions;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Alerts;
using DmsDashboard.Database;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Alerts;

/// <summary>The part of the dashboard that tells, on a database of its own that outlives it. The clock stands still until a test moves it.</summary>
internal sealed class AlertingHost : IAsyncDisposable
{
    private readonly TempDatabase _temp = new();
    private readonly IConfiguration _configuration;
    private ServiceProvider _services;
    private IHostedService[] _running = [];

    private AlertingHost((string Key, string Value)[] settings)
    {
        _configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Path"] = _temp.Path,
                ["Alerts:GroupWindow"] = "00:00:00",
                ["Alerts:Rules:FailedAfter"] = "00:00:00",
                ["Alerts:Rules:ResolvedAfter"] = "00:00:00",
            })
            .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        _services = Build(Given.Noon);
    }

    public static readonly DmsTarget Production = new("production", "eu-central-1");

    public RecordedLog Log { get; } = new();

    public ManualTimeProvider Time => (ManualTimeProvider)_services.GetRequiredService<TimeProvider>();

    public AlertStore Alerts => _services.GetRequiredService<AlertStore>();

    public AlertActions Actions => _services.GetRequiredService<AlertActions>();

    public ActivityStore Activity => _services.GetRequiredService<ActivityStore>();

    public DmsStore Store => _services.GetRequiredService<DmsStore>();

    public IServiceProvider Services => _services;

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Begins with a target in which one replication runs well.</summary>
    public static async Task<AlertingHost> StartAsync(WebhookReceiver receiver, WebhookKind kind = WebhookKind.Json, params (string Key, string Value)[] settings)
    {
        var host = new AlertingHost([("Alerts:Webhooks:0:Kind", kind.ToString()), ("Alerts:Webhooks:0:Url", receiver.Url.ToString()), .. settings]);
        await host.BeginAsync();
        host.Publish("orders", Health.Replicating);
        await UntilAsync(async () => (await host.Alerts.ReadBookAsync(Cancelled)).Targets.Length == 1);
        return host;
    }

    /// <summary>Starts it; without the sender messages stay in the outbox.</summary>
    public async Task BeginAsync(bool withSender = true)
    {
        _running = [.. _services.GetServices<IHostedService>().Where(service => service is AlertWatcher || (withSender && service is AlertSender))];
        foreach (var service in _running)
        {
            await service.StartAsync(Cancelled);
        }
    }

    /// <summary>Ends it as a process ends that was asked to.</summary>
    public async Task EndAsync()
    {
        foreach (var service in _running)
        {
            await service.StopAsync(CancellationToken.None);
        }

        _running = [];
    }

    /// <summary>A new process on the same database, at the same time.</summary>
    public async Task RestartAsync(bool withSender = true)
    {
        var now = Time.GetUtcNow();
        await EndAsync();
        await _services.DisposeAsync();
        _services = Build(now);
        await BeginAsync(withSender);
    }

    /// <summary>A poll that found these replications so, at the present time.</summary>
    public void Publish(params (string Identifier, Health Health)[] replications) => Publish(static entry => entry, replications);

    /// <summary>The same, with something about each that is otherwise.</summary>
    public void Publish(Func<ReplicationEntry, ReplicationEntry> change, params (string Identifier, Health Health)[] replications)
    {
        var entries = replications.Select(found => change(Given.Entry(found.Identifier, Status(found.Health), found.Health, Production) with
        {
            Health = new HealthReading(found.Health, "Running, CDC", found.Health is Health.Failed ? "The source's log is gone." : ""),
        }));
        Store.Update(_ => Given.Snapshot(Given.Target(Production, [.. entries]) with { CapturedAt = Time.GetUtcNow() }));
    }

    public void Publish(string identifier, Health health) => Publish((identifier, health));

    /// <summary>Lets a little time pass and finds it failed.</summary>
    public void Fail(params string[] identifiers)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        Publish([.. identifiers.Select(static identifier => (identifier, Health.Failed))]);
    }

    /// <summary>Waits for the webhook to be in a state.</summary>
    public async Task<WebhookState> UntilAsync(Func<WebhookState, bool> reached)
    {
        WebhookState? found = null;
        await UntilAsync(async () => reached(found = (await Alerts.ReadOverviewAsync(Cancelled)).Webhooks[0]));
        return found!;
    }

    /// <summary>Waits until something is so, looking whenever something has changed.</summary>
    public static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await reached())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Moves the clock to the next try of the first message that waits.</summary>
    public async Task NextTryAsync(WebhookState state) => await Time.AdvanceAsync(state.Oldest!.NextAt - Time.GetUtcNow(), Cancelled);

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await _services.DisposeAsync();
        _temp.Dispose();
    }

    private static string Status(Health health) => health is Health.Failed ? "failed" : "running";

    private ServiceProvider Build(DateTimeOffset now) => new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(Log))
        .AddSingleton<TimeProvider>(new ManualTimeProvider(now))
        .AddSingleton<AuditedCall>().AddSingleton<AlertActions>()
        .AddDatabase(_configuration).AddStore(_configuration).AddAlerts(_configuration)
        .BuildServiceProvider();
}
