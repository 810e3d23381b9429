using DmsDashboard.BrowserTests.Support;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DmsDashboard.Tests.Alerts;

/// <summary>The real program, killed as by <c>kill -9</c> while a webhook does not take what it is told.</summary>
public sealed class KilledTests
{
    private const string Identifier = "orders-oracle-to-aurora", Other = "pricing-mysql-to-kinesis";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory(Timeout = 120_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_WhileAWebhookFailsOrHangs_IsTakenOnceAfterTheRestart(bool hangs)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        _ = hangs ? receiver.ThenHang() : receiver.Then(500);
        await using var aws = await LocalAwsServer.StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0" }, TimeProvider.System, null, Cancelled);
        using var database = new TempDatabase();
        ReceivedRequest first;
        using (var killed = await StartAsync(aws, database, receiver))
        {
            // What is wrong at first sight is told to nobody.
            await AlertingHost.UntilAsync(() => IsKnownAsync(database.Path));
            aws.Account.Force(Identifier, new ReplicationOverride { Status = "failed" });
            first = await receiver.NextAsync();
            await killed.KillAsync(Cancelled);
        }

        using var second = await StartAsync(aws, database, receiver);
        Assert.Equal(first.Id, (await receiver.NextAsync()).Id);

        // Were it sent once more, it would come before this one: messages go in their order.
        aws.Account.Force(Other, new ReplicationOverride { Status = "failed" });
        ReceivedRequest next;
        do
        {
            next = await receiver.NextAsync();
            Assert.NotEqual(first.Id, next.Id);
        }
        while (!next.Body.Contains(Other, StringComparison.Ordinal));
    }

    private static Task<DashboardProcess> StartAsync(LocalAwsServer aws, TempDatabase database, WebhookReceiver receiver) => DashboardProcess.StartAsync(
        aws.Url,
        database.Path,
        Cancelled,
        "--Polling:SlowInterval=00:00:01",
        "--Alerts:Webhooks:0:Kind=Json",
        $"--Alerts:Webhooks:0:Url={receiver.Url}",
        "--Alerts:GroupWindow=00:00:00",
        "--Alerts:Rules:FailedAfter=00:00:00",
        "--Alerts:Rules:AtRisk=false",
        "--Alerts:Rules:NoProgress=false",
        "--Alerts:Rules:Deprovision=false");

    private static async Task<bool> IsKnownAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Cancelled);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM alert_target";
        return (long)(await command.ExecuteScalarAsync(Cancelled))! > 0;
    }
}
