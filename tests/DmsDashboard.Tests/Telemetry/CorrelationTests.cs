using System.Text.Json;
using DmsDashboard.Actions;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Alerts;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Telemetry.Export;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using InjectedFault = DmsDashboard.LocalAws.Control.InjectedFault;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Telemetry;

public sealed class CorrelationTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Poll_ThatFails_IsLoggedWithItsNumber()
    {
        var log = new ScopedLog();
        await using var app = await StartAsync(log, "--Polling:SlowInterval=00:00:01", "--Polling:MaxBackoff=00:00:01");
        await UntilAsync(app, static target => target.CapturedAt is not null);

        app.Aws.Faults.Add(new InjectedFault(InjectedKind.AccessDenied) { Operation = "DescribeReplications" });
        await UntilAsync(app, static target => target.Fault is not null);

        Assert.Matches(@"PollId=demo#\d+", Assert.Single(log.Lines, static line => line.StartsWith("Polling demo failed", StringComparison.Ordinal)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Action_IsLoggedWithItsNumberInTheActivity()
    {
        var log = new ScopedLog();
        await using var app = await StartAsync(log);
        var snapshot = await UntilAsync(app, static target => target.Entries.Any(static entry => entry.Health.Health is Health.Replicating));
        var entry = snapshot.Entries.First(static entry => entry.Health.Health is Health.Replicating);

        var answer = await app.Services.GetRequiredService<ReplicationActions>().StopAsync(entry.Key, Given.Operator, Cancelled);

        Assert.Equal(ActionOutcome.Accepted, answer.Outcome);
        Assert.Matches(@"ActivityId=\d+", Assert.Single(log.Lines, static line => line.StartsWith("Stop of ", StringComparison.Ordinal)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Message_IsLoggedWithItsNumber()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var log = new ScopedLog();
        await using var app = await StartAsync(log, "--LocalAws:Scenario=empty", "--Alerts:Webhooks:0:Kind=Json", $"--Alerts:Webhooks:0:Url={receiver.Url}", "--Alerts:Webhooks:0:Name=incidents");

        await app.Services.GetRequiredService<AlertActions>().TestAsync("incidents", Given.Admin, Cancelled);
        var sent = await receiver.NextAsync();

        await OtlpReceiver.UntilAsync(() => log.Lines.Any(static line => line.StartsWith("Message ", StringComparison.Ordinal)));
        Assert.Contains($"MessageId={sent.Id}", Assert.Single(log.Lines, static line => line.StartsWith("Message ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, static line => line.Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_IsLoggedUnderTheTraceOfItsAnswer()
    {
        var log = new ScopedLog();
        await using var app = await StartAsync(log, "--LocalAws:Scenario=empty", "--Logging:LogLevel:Microsoft.AspNetCore=Information");

        using var answer = await app.Client.GetAsync("/api/v1/replications/nothing-of-that-name", Cancelled);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancelled));
        var trace = problem.RootElement.GetProperty("traceId").GetString()!;

        Assert.Contains(log.Lines, line => line.StartsWith("Request starting", StringComparison.Ordinal) && line.Contains($"TraceId={trace}", StringComparison.Ordinal));
    }

    private static Task<App> StartAsync(ScopedLog log, params string[] arguments) => App.StartAsync(services => services.AddSingleton<ILoggerProvider>(log), arguments);

    private static async Task<DmsSnapshot> UntilAsync(App app, Func<TargetSnapshot, bool> reached)
    {
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(Cancelled))
        {
            if (snapshot.Targets is [{ } target] && reached(target))
            {
                return snapshot;
            }
        }

        throw new InvalidOperationException("The store ended.");
    }
}
