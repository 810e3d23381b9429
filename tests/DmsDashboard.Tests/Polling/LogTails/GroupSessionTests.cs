using System.Threading.Channels;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class GroupSessionTests
{
    private static readonly TailEnd NoSeat = new(TailEndKind.Refused, null);

    private readonly ManualTimeProvider _time = new(TailedLogs.Noon);
    private readonly LogTailOptions _options = new() { HandOver = TimeSpan.FromHours(1), Silence = TimeSpan.FromDays(1) };
    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();
    private readonly Queue<Channel<LiveTailUpdate>> _tails = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Run_YoungerTailLagsAMinuteBehind_TellsEachLineOnce()
    {
        var (older, younger) = (Tail(), Tail());
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var running = new GroupSession(word => _told.Writer.TryWrite(Text(word)), () => Open(leaving.Token), _options, _time).RunAsync(NoSeat);
        older.Writer.TryWrite(LiveTailUpdate.Start);
        Assert.Equal("Opened", await NextAsync());
        _time.Advance(_options.HandOver);
        older.Writer.TryWrite(Lines("the last alone"));
        Assert.Equal("the last alone", await NextAsync());

        // The younger one is open at CloudWatch and takes in all of these, but none of it is read yet.
        for (var second = 0; second < 60; second++)
        {
            older.Writer.TryWrite(Lines($"line {second}"));
            Assert.Equal($"line {second}", await NextAsync());
        }

        younger.Writer.TryWrite(LiveTailUpdate.Start);
        for (var second = 0; second < 10; second++)
        {
            younger.Writer.TryWrite(Lines($"line {second}"));
            Assert.Equal("", await NextAsync());
            older.Writer.TryWrite(Lines());
            Assert.Equal("", await NextAsync());
        }

        younger.Writer.TryWrite(Lines("line 10"));
        Assert.Equal(["", "HandedOver"], [await NextAsync(), await NextAsync()]);
        for (var second = 11; second < 60; second++)
        {
            younger.Writer.TryWrite(Lines($"line {second}"));
            Assert.Equal("", await NextAsync());
        }

        younger.Writer.TryWrite(Lines("new"));
        Assert.Equal("new", await NextAsync());
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static string Text(TailWord word) => word.Kind is TailWordKind.Lines ? string.Join(' ', word.Events.Select(static found => found.Message)) : word.Kind.ToString();

    private static LiveTailUpdate Lines(params string[] messages) => new(false, false, [.. messages.Select(message => new LogEvent
    {
        LogGroupName = "group",
        LogStreamName = "stream",
        Timestamp = TailedLogs.Noon,
        Message = message,
    })]);

    private Channel<LiveTailUpdate> Tail()
    {
        var tail = Channel.CreateUnbounded<LiveTailUpdate>();
        _tails.Enqueue(tail);
        return tail;
    }

    private OpenTail Open(CancellationToken cancellationToken) =>
        new(_tails.Dequeue().Reader.ReadAllAsync(cancellationToken), new LiveTailSeats(1).TryTake("demo")!, _options, _time, cancellationToken);

    private async Task<string> NextAsync() => await _told.Reader.ReadAsync(Cancelled);
}
