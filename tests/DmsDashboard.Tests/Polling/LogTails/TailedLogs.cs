using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Control;
using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Logs.LiveTail;
using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogTails;

/// <summary>The service that tails logs, on an AWS endpoint of its own without replications. The one clock stands still until a test moves it.</summary>
internal sealed class TailedLogs : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    private const string Engine = "dms-serverless-serv-res-id-1763200000000-abc";

    private readonly LocalAwsServer _aws;
    private readonly ServiceProvider _services;
    private readonly LogTailService _tails;

    private TailedLogs(LocalAwsServer aws, ServiceProvider services, LogTailOptions options, ManualTimeProvider time)
    {
        (_aws, _services, Time) = (aws, services, time);
        _tails = new LogTailService(Store, Dms, services.GetRequiredService<AwsTargets>(), new LiveTailSeats(options.MaxLiveTails), Options.Create(options), time, NullLogger<LogTailService>.Instance);
    }

    public ManualTimeProvider Time { get; }

    public LogStore Store { get; } = new();

    public DmsStore Dms { get; } = new();

    public FaultRegistry Faults => _aws.Faults;

    public RequestLog Requests => _aws.Requests;

    public LiveTailSessions Sessions => Logs.Tails;

    public LogsService Aws => _services.GetRequiredService<AwsTargets>().Get("demo").Logs;

    private SimulatedLogs Logs => _aws.Account.Logs;

    /// <summary>Starts everything; without options the clock may be moved by any time and no tail takes it for silence.</summary>
    public static async Task<TailedLogs> StartAsync(LogTailOptions? options = null)
    {
        var time = new ManualTimeProvider(Noon);
        var aws = await LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "empty" }, time, null, TestContext.Current.CancellationToken);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time).AddAws(new ConfigurationBuilder().Build()).BuildServiceProvider();
        services.GetRequiredService<DemoEndpoint>().Url = aws.Url;
        var logs = new TailedLogs(aws, services, options ?? Patient, time);
        await logs._tails.StartAsync(CancellationToken.None);
        return logs;
    }

    public static LogTailOptions Patient => new() { Silence = TimeSpan.FromDays(1) };

    public ReplicationKey Key(string id = "ORDERS") => new("demo", _aws.Account.Identity.ReplicationConfigArn(id));

    public LogWatch Watch(string id = "ORDERS") => new(Store, Key(id));

    public LogWatch Watch(LogSource source) => new(Store, source);

    public LogSource TaskSource(string id) => LogSource.Of(new ReplicationKey("demo", _aws.Account.Identity.ReplicationTaskArn(id)));

    /// <summary>Watches until the live tail is open and the older lines are there.</summary>
    public async Task<LogWatch> WatchLiveAsync(LogSource source)
    {
        var watch = Watch(source);
        await UntilAsync(watch, static watch => watch.State == LogFeedState.Live);
        return watch;
    }

    /// <summary>Watches until the live tail is open and the older lines are there.</summary>
    public async Task<LogWatch> WatchLiveAsync(string id = "ORDERS")
    {
        var watch = Watch(id);
        await UntilAsync(watch, static watch => watch.State == LogFeedState.Live);
        return watch;
    }

    public void CreateGroup(string id = "ORDERS") => Logs.CreateStream(Group(id), Orchestrator(id));

    public void WriteOrchestrator(string message, DateTimeOffset? at = null, string id = "ORDERS") => Logs.Write(Group(id), Orchestrator(id), message, at);

    public void WriteEngine(string message, DateTimeOffset? at = null, string stream = Engine, string id = "ORDERS") => Logs.Write(Group(id), stream, message, at);

    public void Write(string logGroupName, string logStreamName, string message, DateTimeOffset? at = null) => Logs.Write(logGroupName, logStreamName, message, at);

    /// <summary>Publishes tasks of one replication instance, as the poller would.</summary>
    public void SetTasks(params string[] ids) => Dms.Update(snapshot => Given.Snapshot([.. ids.Select(id => GivenTask.Entry(id).WithTask(task => task with { ReplicationTaskArn = _aws.Account.Identity.ReplicationTaskArn(id) }))]));

    /// <summary>Publishes replications whose settings name a log group.</summary>
    public void SetLogGroup(string logGroupName, params string[] ids) => Dms.Update(snapshot => Given.Snapshot([.. ids.Select(id => Given.Entry(id) with
    {
        Replication = new Replication { ReplicationConfigArn = Key(id).Arn, ReplicationConfigIdentifier = id, Status = new ReplicationStatus("running") },
        Config = new ReplicationConfig { ReplicationConfigArn = Key(id).Arn, ReplicationConfigIdentifier = id, ReplicationSettings = "{\"Logging\": {\"CloudWatchLogGroup\": \"" + logGroupName + "\"}}" },
    })]));

    /// <summary>Publishes the replication with a status, as the poller would.</summary>
    public void SetStatus(string status, string id = "ORDERS") => Dms.Update(snapshot => snapshot with
    {
        Targets =
        [
            new TargetSnapshot
            {
                Target = new DmsTarget("demo", "eu-central-1"),
                Entries =
                [
                    new ReplicationEntry
                    {
                        Target = new DmsTarget("demo", "eu-central-1"),
                        Health = new HealthReading(Health.Unknown, "", ""),
                        Replication = new Replication { ReplicationConfigArn = Key(id).Arn, ReplicationConfigIdentifier = id, Status = new ReplicationStatus(status) },
                    },
                ],
            },
        ],
    });

    public void Inject(FaultKind kind, string operation, int? count = null) =>
        Faults.Add(new InjectedFault(kind) { Operation = operation, Count = count });

    /// <summary>Moves the clock second by second, or by longer steps, until a watcher has seen it.</summary>
    public async Task UntilAsync(LogWatch watch, Func<LogWatch, bool> reached, TimeSpan? step = null)
    {
        var reaching = watch.UntilAsync(reached);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!reaching.IsCompleted && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            Time.Advance(step ?? TimeSpan.FromSeconds(1));
        }

        await reaching;
    }

    /// <summary>Moves the clock second by second until it is so.</summary>
    public async Task UntilAsync(Func<bool> reached)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!reached())
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Waits, without moving the clock, until the endpoint is in a state that no watcher sees.</summary>
    public static async Task StandStillUntilAsync(Func<bool> reached)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!reached())
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Moves the clock by half a minute: what was opened before is steady then.</summary>
    public void Settle() => Time.Advance(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await _tails.StopAsync(CancellationToken.None);
        _tails.Dispose();
        await _services.DisposeAsync();
        await _aws.DisposeAsync();
    }

    private static string Group(string id) => $"dms-serverless-replication-{id}";

    private static string Orchestrator(string id) => $"dms-serverless-replication-orchestrator-{id}";
}
