using DmsDashboard.Model;
using FsCheck.Fluent;
using FaultKind = DmsDashboard.Model.FaultKind;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.LogReadings;

public sealed class OlderPagesTests
{
    [Fact(Timeout = 120_000)]
    public async Task Older_AnyStreamsAndLimits_GivesEveryLineOnceInOrder()
    {
        await using var logs = await ReadLogs.StartAsync();
        var cases = Gen.Choose(0, 4).ListOf().Zip(Gen.Choose(1, 7), static (streams, limit) => (Streams: streams.ToArray(), Limit: limit)).Sample(30, 25);

        foreach (var (number, (streams, limit)) in cases.Index())
        {
            var written = Write(logs, $"C{number}", streams);

            var read = await logs.ReadAllAsync(new LogPageRequest(logs.Replication($"C{number}"), limit));

            Assert.Equal(written.Order(StringComparer.Ordinal), read.Select(static found => found.Message).Order(StringComparer.Ordinal));
            Assert.Equal(read.Select(static found => found.Timestamp).Order(), read.Select(static found => found.Timestamp));
            Assert.All(read.GroupBy(static found => found.LogStreamName), static stream => Assert.Equal(stream.OrderBy(static found => found.Timestamp).ThenBy(static found => found.Message, StringComparer.Ordinal), stream));
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Older_FromWhatIsShown_LosesAndRepeatsNothing(int limit)
    {
        await using var logs = await ReadLogs.StartAsync();
        var written = Write(logs, "X", [.. Enumerable.Range(0, 60).Select(static index => index % 3 == 2 ? 4 : index % 3)]);
        var all = await logs.ReadAllAsync(new LogPageRequest(logs.Replication("X"), 1_000));
        // As a feed has it: the newest of each stream, however far back that is.
        var shown = all.GroupBy(static found => found.LogStreamName).SelectMany(static stream => stream.TakeLast(7)).ToList();

        var older = await logs.ReadAllAsync(new LogPageRequest(logs.Replication("X"), limit) { Shown = [.. shown] });

        Assert.Equal(written.Order(StringComparer.Ordinal), older.Concat(shown).Select(static found => found.Message).Order(StringComparer.Ordinal));
    }

    [Fact(Timeout = 30_000)]
    public async Task Older_BeforeATime_BeginsThere()
    {
        await using var logs = await ReadLogs.StartAsync();
        var location = logs.Location("X");
        for (var second = 0; second < 5; second++)
        {
            logs.Logs.Write(location.LogGroupName, location.OrchestratorStreamName!, $"{second}", ReadLogs.Noon.AddSeconds(second - 10));
        }

        var page = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 2) { Before = ReadLogs.Noon.AddSeconds(-7) });
        var around = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 10) { From = ReadLogs.Noon.AddSeconds(-7) });

        Assert.Equal(["1", "2"], page.Events.Select(static found => found.Message));
        Assert.Equal(["3", "4"], around.Events.Select(static found => found.Message));
        Assert.Null(around.Cursor);
    }

    [Fact(Timeout = 30_000)]
    public async Task Older_EngineLinesOlderThanTheirStreamsName_AreShownAllTheSame()
    {
        await using var logs = await ReadLogs.StartAsync();
        foreach (var engine in Enumerable.Range(1, 4))
        {
            logs.Logs.Write(logs.Location("X").LogGroupName, Engine(engine), $"{engine}", ReadLogs.Noon.AddDays(-90 + engine));
        }

        Assert.Equal(["1", "2", "3", "4"], (await logs.ReadAllAsync(new LogPageRequest(logs.Replication("X"), 10))).Select(static found => found.Message));
    }

    [Theory(Timeout = 30_000)]
    [InlineData("true", "connect Password=[hidden];")]
    [InlineData("false", "connect Password=hunter2;")]
    public async Task Older_ALineWithAPassword_IsMaskedUnlessTheSettingSaysNot(string setting, string shown)
    {
        await using var logs = await ReadLogs.StartAsync(("Logs:MaskSecrets", setting));
        logs.Logs.Write(logs.Location("X").LogGroupName, Engine(1), "connect Password=hunter2;", ReadLogs.Noon.AddDays(-1));

        var back = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 10));
        var forward = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 10) { From = ReadLogs.Noon.AddDays(-2) });

        Assert.Equal([shown, shown], back.Events.Concat(forward.Events).Select(static found => found.Message));
    }

    [Fact(Timeout = 30_000)]
    public async Task Older_NoGroupYet_IsEmptyAndNoFault()
    {
        await using var logs = await ReadLogs.StartAsync();

        var back = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 10));
        var forward = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 10) { From = ReadLogs.Noon });

        Assert.Equal((0, null, null), (back.Events.Length, back.Cursor, back.Fault));
        Assert.Equal((0, null, null), (forward.Events.Length, forward.Cursor, forward.Fault));
    }

    [Fact(Timeout = 30_000)]
    public async Task Older_Refused_SaysWhyAndTheSameCursorTriesAgain()
    {
        await using var logs = await ReadLogs.StartAsync();
        Write(logs, "X", [0, 0, 0]);
        var first = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 1));
        logs.Inject(InjectedKind.AccessDenied, "GetLogEvents", 1);

        var refused = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 1) { Cursor = first.Cursor });
        var again = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 1) { Cursor = refused.Cursor });

        Assert.Equal(FaultKind.AccessDenied, refused.Fault?.Kind);
        Assert.Contains("logs:GetLogEvents", refused.Fault!.Sentence, StringComparison.Ordinal);
        Assert.Single(again.Events);
    }

    [Fact(Timeout = 30_000)]
    public async Task Older_StrangeCursorOrTarget_IsRefusedWithASentence()
    {
        await using var logs = await ReadLogs.StartAsync();

        var cursor = await logs.ReadAsync(new LogPageRequest(logs.Replication("X"), 1) { Cursor = "%" });
        var target = await logs.ReadAsync(new LogPageRequest(LogSource.OfGroup("nowhere", "g"), 1));

        Assert.Equal(FaultKind.InvalidRequest, cursor.Fault?.Kind);
        Assert.Contains("'nowhere'", target.Fault?.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task Older_AskerLeaves_TheCallEnds()
    {
        await using var logs = await ReadLogs.StartAsync();
        Write(logs, "X", [0]);
        logs.Faults.Add(new LocalAws.Control.InjectedFault(InjectedKind.Delay) { Operation = "GetLogEvents", Delay = TimeSpan.FromHours(1) });
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(ReadLogs.Cancelled);

        var reading = logs.Store.ReadAsync(new LogPageRequest(logs.Replication("X"), 1), leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private static string Engine(int number) => $"dms-serverless-serv-res-id-{ReadLogs.Noon.AddDays(number - 10).ToUnixTimeMilliseconds()}-abcd";

    // Stream 0 is the orchestrator's; the engine's follow each other. Many lines share a millisecond.
    private static List<string> Write(ReadLogs logs, string id, int[] streams)
    {
        var location = logs.Location(id);
        var messages = new List<string>();
        foreach (var (index, stream) in streams.Index())
        {
            var at = stream == 0 ? ReadLogs.Noon.AddDays((index % 5) - 10) : ReadLogs.Noon.AddDays(stream - 10).AddMilliseconds(5);
            messages.Add($"{index:D4}");
            logs.Logs.Write(location.LogGroupName, stream == 0 ? location.OrchestratorStreamName! : Engine(stream), $"{index:D4}", at.AddMilliseconds(stream == 0 ? 0 : index / 6));
        }

        return messages;
    }
}
