using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Control;
using DmsDashboard.LocalAws.Logs;
using DmsDashboard.Model;
using DmsDashboard.Polling.LogReadings;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogReadings;

/// <summary>The service that answers readings, on an AWS endpoint of its own without replications. Its clock moves while something is awaited: budgets are waited for, too.</summary>
internal sealed class ReadLogs : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    private const string Target = "demo";

    private readonly LocalAwsServer _aws;
    private readonly ServiceProvider _services;
    private readonly LogReadingService _service;

    private ReadLogs(LocalAwsServer aws, ServiceProvider services, ManualTimeProvider time)
    {
        (_aws, _services, Time) = (aws, services, time);
        _service = new LogReadingService(Store, Dms, services.GetRequiredService<AwsTargets>(), Options.Create(new LogReadingOptions()), time, NullLogger<LogReadingService>.Instance);
    }

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ManualTimeProvider Time { get; }

    public LogReadingStore Store { get; } = new();

    public DmsStore Dms { get; } = new();

    public FaultRegistry Faults => _aws.Faults;

    public RequestLog Requests => _aws.Requests;

    public SimulatedLogs Logs => _aws.Account.Logs;

    public static async Task<ReadLogs> StartAsync(params (string Key, string Value)[] settings)
    {
        var time = new ManualTimeProvider(Noon);
        var aws = await LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "empty" }, new ManualTimeProvider(Noon), null, Cancelled);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddAws(configuration).BuildServiceProvider();
        services.GetRequiredService<DemoEndpoint>().Url = aws.Url;
        var logs = new ReadLogs(aws, services, time);
        await logs._service.StartAsync(Cancelled);
        return logs;
    }

    /// <summary>A serverless replication of that resource id.</summary>
    public LogSource Replication(string id) => LogSource.Of(new ReplicationKey(Target, _aws.Account.Identity.ReplicationConfigArn(id)));

    public static LogSource Group(string name) => LogSource.OfGroup(Target, name);

    public LogLocation Location(string id) => LogLocation.Of(_aws.Account.Identity.ReplicationConfigArn(id), null);

    public void Inject(FaultKind kind, string operation, int? count = null) => Faults.Add(new InjectedFault(kind) { Operation = operation, Count = count });

    /// <summary>Moves the clock until it is there.</summary>
    public async Task<T> Await<T>(Task<T> awaited)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!awaited.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(500));
            await timer.WaitForNextTickAsync(Cancelled);
        }

        return await awaited;
    }

    public Task<LogPage> ReadAsync(LogPageRequest request) => Await(Store.ReadAsync(request, Cancelled));

    /// <summary>Page after page until there is no more, each put before the ones that were read, or behind them.</summary>
    public async Task<List<LogEvent>> ReadAllAsync(LogPageRequest request)
    {
        var events = new List<LogEvent>();
        do
        {
            var page = await ReadAsync(request);
            Assert.Null(page.Fault);
            Assert.True(page.Events.Length <= request.Limit);
            events.InsertRange(request.From is null ? 0 : events.Count, page.Events);
            request = request with { Cursor = page.Cursor };
        }
        while (request.Cursor is not null);

        return events;
    }

    public async Task<List<LogPage>> ReadRangeAsync(LogRangeRequest request)
    {
        var pages = new List<LogPage>();
        await using var range = Store.ReadRangeAsync(request, Cancelled).GetAsyncEnumerator(Cancelled);
        while (await Await(range.MoveNextAsync().AsTask()))
        {
            pages.Add(range.Current);
        }

        return pages;
    }

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync(CancellationToken.None);
        _service.Dispose();
        await _services.DisposeAsync();
        await _aws.DisposeAsync();
    }
}
