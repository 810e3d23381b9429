using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class TailInboxTests
{
    private static readonly LogLocation Task = LogLocation.OfTask("arn:aws:dms:eu-central-1:831394476016:task:A", null, "instance")!;

    private readonly TailInbox _inbox = new(Task);

    [Fact(Timeout = 30_000)]
    public async Task Take_LinesOfSeveralStreams_GivesItsOwn()
    {
        _inbox.Put(Lines("of A", "of B"));
        _inbox.Put(new TailWord(TailWordKind.Lines) { Events = [Event("of B", "dms-task-B")] });
        _inbox.Put(TailWord.HandedOver);

        Assert.Equal(["of A"], (await TakeAsync()).Events.Select(static line => line.Message));
        Assert.Equal(TailWordKind.HandedOver, (await TakeAsync()).Kind);
    }

    [Fact(Timeout = 30_000)]
    public async Task Take_MoreLinesThanWait_SaysOnceThatSomeWereLeftOut()
    {
        var many = new TailWord(TailWordKind.Lines) { Events = [.. Enumerable.Range(0, 500).Select(static number => Event($"{number}"))] };
        for (var second = 0; second < 100; second++)
        {
            _inbox.Put(many);
        }

        var words = new List<TailWord>();
        do
        {
            words.Add(await TakeAsync());
        }
        while (words[^1].Kind is TailWordKind.Lines);
        _inbox.Put(Lines("after"));

        Assert.Equal(TailInbox.MaxEvents, words.Sum(static word => word.Events.Length));
        Assert.Equal(TailWordKind.Overrun, words[^1].Kind);
        Assert.Equal(["after"], (await TakeAsync()).Events.Select(static line => line.Message));
    }

    [Fact(Timeout = 30_000)]
    public async Task Take_HugeLines_AreBoundedByTheirSize()
    {
        for (var line = 0; line < 30; line++)
        {
            _inbox.Put(new TailWord(TailWordKind.Lines) { Events = [Event(new string('x', 1_000_000))] });
        }

        var characters = 0L;
        for (var word = await TakeAsync(); word.Kind is TailWordKind.Lines; word = await TakeAsync())
        {
            characters += word.Events.Sum(static line => (long)line.Message.Length);
        }

        Assert.InRange(characters, 1, TailInbox.MaxCharacters);
    }

    private Task<TailWord> TakeAsync() => _inbox.TakeAsync(TestContext.Current.CancellationToken);

    private static TailWord Lines(string own, params string[] others) =>
        new(TailWordKind.Lines) { Events = [Event(own), .. others.Select(static other => Event(other, "dms-task-B"))] };

    private static LogEvent Event(string message, string stream = "dms-task-A") =>
        new() { LogGroupName = "dms-tasks-instance", LogStreamName = stream, Timestamp = TailedLogs.Noon, Message = message };
}
