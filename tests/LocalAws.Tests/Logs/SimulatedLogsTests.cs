using DmsDashboard.LocalAws.Logs;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Logs;

public sealed class SimulatedLogsTests
{
    private readonly SimulatedLogs _logs = new(new ManualTimeProvider(LogsEndpoint.Noon));

    [Fact]
    public void Write_NoTimestamp_IsNow()
    {
        _logs.Write("group", "stream", "line");

        var written = Assert.Single(_logs.Events("group", "stream"));
        Assert.Equal((LogsEndpoint.NoonMillis, LogsEndpoint.NoonMillis, "line"), (written.TimestampMillis, written.IngestionTimeMillis, written.Message));
    }

    [Fact]
    public void Write_AnyOrderOfTimes_IsReadInOrderOfTimeThenArrival() => Prop.ForAll<byte[]>(static seconds =>
    {
        var logs = new SimulatedLogs(new ManualTimeProvider(LogsEndpoint.Noon));

        foreach (var (index, second) in seconds.Index())
        {
            logs.Write("group", "stream", $"{second}/{index}", LogsEndpoint.Noon.AddSeconds(second));
        }

        return logs.Messages("group", "stream").SequenceEqual(seconds.Index().OrderBy(static item => item.Item).Select(static item => $"{item.Item}/{item.Index}"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_MoreEventsThanAStreamKeeps_DropsTheOldest()
    {
        for (var number = 0; number < SimulatedLogStream.MaxEvents + 5; number++)
        {
            _logs.Write("group", "stream", $"{number}");
        }

        var kept = _logs.Messages("group", "stream");
        Assert.Equal((SimulatedLogStream.MaxEvents, "5", $"{SimulatedLogStream.MaxEvents + 4}"), (kept.Count, kept[0], kept[^1]));
    }

    [Fact]
    public void Write_MoreBytesThanAStreamKeeps_DropsTheOldest()
    {
        var message = new string('x', 1_000_000);
        for (var number = 0; number < 20; number++)
        {
            _logs.Write("group", "stream", $"{number}{message}");
        }

        Assert.Equal(4, _logs.Events("group", "stream").Count);
        Assert.StartsWith("16x", _logs.Messages("group", "stream")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AccountFull_StaysWithinItsRoom()
    {
        var message = new string('x', 1_000_000);
        for (var number = 0; number < 300; number++)
        {
            _logs.Write("group", $"stream-{number % 30}", message);
        }

        var bytes = Enumerable.Range(0, 30).Sum(number => _logs.Events("group", $"stream-{number}").Sum(static stored => (long)stored.Message.Length));
        Assert.InRange(bytes, 30_000_000, SimulatedLogs.MaxBytes);
        Assert.All(Enumerable.Range(0, 30), number => Assert.NotEmpty(_logs.Events("group", $"stream-{number}")));
    }

    [Fact]
    public void Write_NewStreamInAFullAccount_KeepsItsLinesAndThoseOfSmallStreams()
    {
        var message = new string('x', 1_000_000);
        _logs.Write("group", "small", "first");
        for (var number = 0; number < 200; number++)
        {
            _logs.Write("group", $"stream-{number % 20}", message);
            _logs.Write("group", "new", $"{number}");
        }

        Assert.Equal(200, _logs.Messages("group", "new").Count);
        Assert.Equal(["first"], _logs.Messages("group", "small"));
    }

    [Fact]
    public void CreateStream_TooManyInAGroup_LetsTheOldestGo()
    {
        for (var number = 0; number < SimulatedLogGroup.MaxStreams + 3; number++)
        {
            _logs.Write("group", $"stream-{number}", "line", LogsEndpoint.Noon.AddSeconds(number));
        }

        Assert.Equal(SimulatedLogGroup.MaxStreams, _logs.Find("group")!.Streams.Count);
        Assert.Empty(_logs.Messages("group", "stream-2"));
        Assert.Equal(["line"], _logs.Messages("group", "stream-3"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SimulatedLogs.MaxMessageLength + 1)]
    public void Write_MessageOfWrongLength_IsRefused(int length) =>
        Assert.Throws<ArgumentException>(() => _logs.Write("group", "stream", new string('x', length)));

    [Fact]
    public void Write_TimeBefore1970_IsRefused() =>
        Assert.Throws<ArgumentException>(() => _logs.Write("group", "stream", "line", DateTimeOffset.UnixEpoch.AddMilliseconds(-1)));

    [Fact]
    public void Events_OfWhatDoesNotExist_AreNone()
    {
        _logs.CreateStream("group", "stream");

        Assert.Empty(_logs.Events("group", "stream"));
        Assert.Empty(_logs.Events("group", "other"));
        Assert.Empty(_logs.Events("other", "stream"));
    }
}
