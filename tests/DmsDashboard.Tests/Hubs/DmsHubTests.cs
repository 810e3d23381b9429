using System.Net.WebSockets;
using DmsDashboard.Hubs;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace DmsDashboard.Tests.Hubs;

public sealed class DmsHubTests
{
    private static CancellationToken Cancelled => HubDashboard.Cancelled;

    [Fact(Timeout = 60_000)]
    public async Task WatchReplications_FirstMessage_IsTheWholeListAndThenComeChanges()
    {
        await using var dashboard = await HubDashboard.StartAsync();
        await using var connection = await dashboard.ConnectAsync();
        await using var messages = connection.StreamAsync<HubReplications>("WatchReplications", Cancelled).GetAsyncEnumerator(Cancelled);

        Assert.True(await messages.MoveNextAsync());
        var whole = messages.Current;
        dashboard.Store.Update(static snapshot => snapshot with { Targets = [Given.Target(Given.Demo, Given.Entry("added-by-test", "failed"))] });
        var seen = whole;
        while (!seen.Added.Any(static added => added.Identifier == "added-by-test"))
        {
            Assert.True(await messages.MoveNextAsync());
            seen = messages.Current;
        }

        Assert.True(whole.IsWhole);
        Assert.Equal(dashboard.Aws.Account.Count, whole.Added.Count(static added => added.Kind == "Serverless"));
        Assert.Equal("demo", Assert.Single(whole.Targets).Name);
        Assert.False(seen.IsWhole);
        Assert.True(seen.Version > whole.Version);
        Assert.NotEmpty(seen.Removed);
    }

    [Fact(Timeout = 60_000)]
    public async Task Connection_FromItsBeginningToItsEnd_IsCounted()
    {
        await using var dashboard = await HubDashboard.StartAsync();
        await using (await dashboard.ConnectAsync())
        {
            await HubDashboard.UntilAsync(() => dashboard.Presence.HubConnections == 1);
        }

        await HubDashboard.UntilAsync(() => dashboard.Presence.HubConnections == 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task TailLogs_Replication_StreamsLinesAndCancellingEndsTheTail()
    {
        await using var dashboard = await HubDashboard.StartAsync();
        await using var connection = await dashboard.ConnectAsync();
        var entry = dashboard.Entry("running");
        dashboard.Write(entry, "written before");
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var lines = new List<HubLogLine>();

        try
        {
            await foreach (var line in connection.StreamAsync<HubLogLine>("TailLogs", entry.Identifier, leaving.Token))
            {
                lines.Add(line);
                if (line.Mark == "Live")
                {
                    dashboard.Write(entry, "written after");
                }

                if (line.Message == "written after")
                {
                    Assert.Equal(1, dashboard.Logs.WatchersOf(entry.Key));
                    await leaving.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested && !Cancelled.IsCancellationRequested)
        {
            // As the client says it.
        }

        await HubDashboard.UntilAsync(() => dashboard.Logs.WatchedCount == 0 && dashboard.Aws.Account.Logs.Tails.OpenCount == 0);
        Assert.Single(lines, static line => line.Message == "written before");
        Assert.Single(lines, static line => line.Message == "written after");
        Assert.All(lines, static line => Assert.Equal(line.Kind == "mark", line.Mark is not null));
        Assert.Equal(lines.Select(static line => line.Sequence).Order(), lines.Select(static line => line.Sequence));
    }

    [Fact(Timeout = 60_000)]
    public async Task TailLogGroup_AnyGroup_StreamsItsLinesWithTheirParts()
    {
        await using var dashboard = await HubDashboard.StartAsync();
        await using var connection = await dashboard.ConnectAsync();
        dashboard.Aws.Account.Logs.Write("group", "dms-task-A", "[SORTER          ]E:  failed");
        dashboard.Aws.Account.Logs.Write("group", "dms-task-A", "UPDATE orders");
        var lines = new List<HubLogLine>();

        await foreach (var line in connection.StreamAsync<HubLogLine>("TailLogGroup", "demo", "group", Cancelled))
        {
            lines.Add(line);
            if (line.Mark == "Live")
            {
                break;
            }
        }

        Assert.Equal(("E", "SORTER", false), (lines[0].Severity, lines[0].Component, lines[0].IsContinuation));
        Assert.True(lines[1].IsContinuation);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("nowhere", "group", "one of: demo.")]
    [InlineData("demo", " ", "needs the name of a log group")]
    public async Task TailLogGroup_NoSuchPlace_RefusesInASentence(string target, string logGroupName, string sentence)
    {
        await using var dashboard = await HubDashboard.StartAsync();
        await using var connection = await dashboard.ConnectAsync();

        var refusal = await Assert.ThrowsAsync<HubException>(async () =>
        {
            await foreach (var _ in connection.StreamAsync<HubLogLine>("TailLogGroup", target, logGroupName, Cancelled))
            {
            }
        });

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task TailLogs_ConnectionGone_EndsTheTail()
    {
        await using var dashboard = await HubDashboard.StartAsync();
        var connection = await dashboard.ConnectAsync();
        var entry = dashboard.Entry("running");
        await foreach (var _ in connection.StreamAsync<HubLogLine>("TailLogs", entry.Identifier, Cancelled))
        {
            break;
        }

        await connection.DisposeAsync();

        await HubDashboard.UntilAsync(() => dashboard.Logs.WatchedCount == 0 && dashboard.Aws.Account.Logs.Tails.OpenCount == 0);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("no-such-replication", "There is no replication 'no-such-replication'.")]
    [InlineData("", "TailLogs needs a replication")]
    [InlineData("nowhere/no-such", "There is no replication 'nowhere/no-such'.")]
    public async Task TailLogs_NoSuchReplication_RefusesInASentence(string identifier, string sentence)
    {
        await using var dashboard = await HubDashboard.StartAsync();
        await using var connection = await dashboard.ConnectAsync();

        var refusal = await Assert.ThrowsAsync<HubException>(async () =>
        {
            await foreach (var _ in connection.StreamAsync<HubLogLine>("TailLogs", identifier, Cancelled))
            {
            }
        });

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task TailLogs_SlowProgram_IsToldWhatItMissedAndCostsNoMemory()
    {
        await using var dashboard = await HubDashboard.StartAsync();
        var factory = new WebSocketConnectionFactory();
        await using var connection = await dashboard.ConnectAsync(factory);
        var entry = dashboard.Entry("running");
        await using var lines = connection.StreamAsync<HubLogLine>("TailLogs", entry.Identifier, Cancelled).GetAsyncEnumerator(Cancelled);
        var last = 0L;
        while (lines.Current?.Mark != "Live")
        {
            Assert.True(await lines.MoveNextAsync());
            last = lines.Current!.Sequence;
        }

        // Less than 500 lines a second, of which CloudWatch would send a sample, but more in all than sockets and the buffer hold.
        await factory.Reading.WaitAsync(Cancelled);
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var line = 1; line <= 6 * 300; line++)
        {
            dashboard.Write(entry, $"{line} {new string('x', 32_768)}");
            if (line % 300 == 0)
            {
                await second.WaitForNextTickAsync(Cancelled);
            }
        }

        dashboard.Write(entry, "the end");
        await second.WaitForNextTickAsync(Cancelled);
        await second.WaitForNextTickAsync(Cancelled);
        factory.Reading.Release();
        var (silent, told) = (0, 0);
        while (lines.Current.Message != "the end")
        {
            Assert.True(await lines.MoveNextAsync());
            told += lines.Current.Mark == "Dropped" ? 1 : 0;
            silent += lines.Current.Sequence > last + 1 && lines.Current.Mark != "Dropped" ? 1 : 0;
            last = lines.Current.Sequence;
        }

        Assert.True(told > 0);
        Assert.Equal(0, silent);
    }

    [Fact(Timeout = 60_000)]
    public async Task Hub_PageOfAnotherSite_IsRefused()
    {
        await using var dashboard = await HubDashboard.StartAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => dashboard.ConnectAsync(origin: "https://evil.example"));

        await using var own = await dashboard.ConnectAsync(origin: $"http://{dashboard.Url.Authority}");
        Assert.Equal(HubConnectionState.Connected, own.State);
    }

    [Fact(Timeout = 60_000)]
    public async Task Hub_TooManyStreams_RefusesTheNext()
    {
        await using var dashboard = await HubDashboard.StartAsync();
        await using var connection = await dashboard.ConnectAsync();
        var streams = new List<IAsyncEnumerator<HubReplications>>();
        for (var stream = 0; stream < DmsHub.MaxStreams; stream++)
        {
            var messages = connection.StreamAsync<HubReplications>("WatchReplications", Cancelled).GetAsyncEnumerator(Cancelled);
            Assert.True(await messages.MoveNextAsync());
            streams.Add(messages);
        }

        await using var next = connection.StreamAsync<HubReplications>("WatchReplications", Cancelled).GetAsyncEnumerator(Cancelled);
        var refusal = await Assert.ThrowsAsync<HubException>(async () => await next.MoveNextAsync());

        Assert.Contains("100 streams", refusal.Message, StringComparison.Ordinal);
    }
}
