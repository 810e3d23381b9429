using DmsDashboard.Actions;
using DmsDashboard.Actions.Access;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Actions.Connections;
using DmsDashboard.Actions.Sharing;
using DmsDashboard.Aws;
using DmsDashboard.Database;
using DmsDashboard.LocalAws;
using DmsDashboard.Model;
using DmsDashboard.Polling;
using DmsDashboard.Store;
using DmsDashboard.Store.Access;
using DmsDashboard.Store.History;
using DmsDashboard.Store.Shares;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;
using InjectedFault = DmsDashboard.LocalAws.Control.InjectedFault;

namespace DmsDashboard.Tests.Support;

/// <summary>The rooms between AWS and the pages, on an AWS endpoint of their own. Both clocks stand still until a test moves them.</summary>
internal sealed class Backend : IAsyncDisposable
{
    private readonly IConfiguration _configuration;
    private readonly ManualTimeProvider _awsTime;
    private readonly TempDatabase _database;
    private ServiceProvider _services;

    private Backend(LocalAwsServer aws, IConfiguration configuration, ManualTimeProvider awsTime, TempDatabase database)
    {
        (Aws, _configuration, _awsTime, _database) = (aws, configuration, awsTime, database);
        _services = Build(Noon);
    }

    public static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    public LocalAwsServer Aws { get; private set; }

    public ManualTimeProvider Time => (ManualTimeProvider)_services.GetRequiredService<TimeProvider>();

    public DmsStore Store => _services.GetRequiredService<DmsStore>();

    public TablesStore Tables => _services.GetRequiredService<TablesStore>();

    public MetricsStore Metrics => _services.GetRequiredService<MetricsStore>();

    public DashboardStatusStore Statuses => _services.GetRequiredService<DashboardStatusStore>();

    public ReplicationActions Actions => _services.GetRequiredService<ReplicationActions>();

    public ConnectionsStore Connections => _services.GetRequiredService<ConnectionsStore>();

    public ConnectionTester ConnectionTester => _services.GetRequiredService<ConnectionTester>();

    public BulkActions Bulk => _services.GetRequiredService<BulkActions>();

    public BulkRuns BulkRuns => _services.GetRequiredService<BulkRuns>();

    public HistoryStore History => _services.GetRequiredService<HistoryStore>();

    public StageTimes StageTimes => _services.GetRequiredService<StageTimes>();

    public TableHistories TableHistories => _services.GetRequiredService<TableHistories>();

    public ActivityStore Activity => _services.GetRequiredService<ActivityStore>();

    public SettingsVersionStore Versions => _services.GetRequiredService<SettingsVersionStore>();

    public TokenStore TokenStore => _services.GetRequiredService<TokenStore>();

    public TokenActions TokenActions => _services.GetRequiredService<TokenActions>();

    /// <summary>Whatever else a test is about.</summary>
    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ShareStore Shares => _services.GetRequiredService<ShareStore>();

    public ShareActions Sharing => _services.GetRequiredService<ShareActions>();

    public SqliteDatabase Database => _services.GetRequiredService<SqliteDatabase>();

    /// <summary>The file that holds the activity.</summary>
    public string DatabasePath => _database.Path;

    public AwsTarget AwsTarget => _services.GetRequiredService<AwsTargets>().All[0];

    public TargetSnapshot Target => Store.Current.Targets[0];

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Starts the endpoint; <paramref name="settings"/> are configuration keys.</summary>
    public static async Task<Backend> StartAsync(LocalAwsOptions? options = null, params (string Key, string Value)[] settings)
    {
        var awsTime = new ManualTimeProvider(Noon);
        var aws = await LocalAwsServer.StartAsync((options ?? new LocalAwsOptions()) with { Url = "http://127.0.0.1:0" }, awsTime, null, Cancelled);
        var database = new TempDatabase();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Database:Path", (string?)database.Path)])
            // Else the tables of what loads are read beside those that a test is about.
            .AddInMemoryCollection([KeyValuePair.Create("Progress:TablesInterval", (string?)"1.00:00:00")])
            .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return new Backend(aws, configuration, awsTime, database);
    }

    /// <summary>Ends the dashboard's part and begins it anew, with the poller, on the same database, AWS and time.</summary>
    public async Task RestartAsync()
    {
        var now = Time.GetUtcNow();
        await StopAsync();
        _services = Build(now);
        await PollAsync();
    }

    /// <summary>Starts it with the poller, and waits for the first list with its endpoints and configs.</summary>
    public static async Task<Backend> StartPollingAsync(LocalAwsOptions? options = null, params (string Key, string Value)[] settings)
    {
        var backend = await StartAsync(options, settings);
        // Messages come in beside the list when they will; here they do not, so that each change of an entry has its cause in the test.
        backend.Inject(FaultKind.AccessDenied, "GetLogEvents");
        await backend.PollAsync();
        await backend.UntilAsync(snapshot => backend.Aws.Requests.Of("DescribeReplicationConfigs") > 0 && snapshot.Targets is [{ CapturedAt: not null, PartialFaults: [{ Operation: "GetLogEvents" }, ..] or [] } target] && target.Entries.All(static entry => entry.SourceEndpoint is not null && (entry.Config is not null || entry.Instance is not null)));
        return backend;
    }

    /// <summary>Starts the poller.</summary>
    public async Task PollAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(Cancelled);
        }
    }

    /// <summary>Waits for a snapshot without watching: a watcher would make the poller hurry.</summary>
    public async Task<DmsSnapshot> UntilAsync(Func<DmsSnapshot, bool> reached)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!reached(Store.Current))
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }

        return Store.Current;
    }

    /// <summary>Moves the dashboard's clock to the next poll and waits for what it publishes.</summary>
    public async Task<TargetSnapshot> NextPollAsync()
    {
        await Time.AdvanceAsync(Target.PollInterval, Cancelled);
        var now = Time.GetUtcNow();
        return (await UntilAsync(snapshot => snapshot.Targets[0].CapturedAt == now || snapshot.Targets[0].Fault?.At == now)).Targets[0];
    }

    /// <summary>Moves AWS's clock until <paramref name="awaited"/> is done: an injected delay may begin a moment after its request is seen.</summary>
    public async Task AdvanceAwsUntilAsync(Task awaited, TimeSpan by)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!awaited.IsCompleted)
        {
            AdvanceAws(by);
            await timer.WaitForNextTickAsync(Cancelled);
        }
    }

    /// <summary>Moves AWS's clock.</summary>
    public void AdvanceAws(TimeSpan by) => _awsTime.Advance(by);

    public ReplicationEntry Entry(string identifier) => Store.Current.FindByIdentifier(identifier).Single();

    public void Inject(FaultKind kind, string operation, int? count = null) => Aws.Faults.Add(new InjectedFault(kind) { Operation = operation, Count = count });

    /// <summary>Ends the endpoint; nobody listens on its port afterwards.</summary>
    public Task StopAwsAsync() => Aws.DisposeAsync().AsTask();

    /// <summary>Brings it back on its port.</summary>
    public async Task RestartAwsAsync() =>
        Aws = await LocalAwsServer.StartAsync(new LocalAwsOptions { Url = Aws.Url.ToString() }, _awsTime, null, Cancelled);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _database.Dispose();
        await Aws.DisposeAsync();
    }

    private async Task StopAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await StopAsync(service);
        }

        await _services.DisposeAsync();
    }

    // A test that hangs here says in which of them.
    private static async Task StopAsync(IHostedService service)
    {
        try
        {
            await service.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(50), TimeProvider.System);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{service.GetType().Name} did not stop within 50 seconds; {ThreadPool.ThreadCount} threads, {ThreadPool.PendingWorkItemCount} pieces of work wait for one.");
        }
    }

    private ServiceProvider Build(DateTimeOffset now)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new ManualTimeProvider(now))
            .AddSingleton(new Jitter(new Random(1)))
            .AddAws(_configuration).AddDatabase(_configuration).AddStore(_configuration).AddPolling(_configuration).AddActions(_configuration)
            .BuildServiceProvider();
        services.GetRequiredService<DemoEndpoint>().Url = Aws.Url;
        return services;
    }
}
