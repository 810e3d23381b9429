using System.Collections.Immutable;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class LogPagesTests
{
    private static readonly LogSource Group = LogSource.OfGroup("demo", "/aws/rds/instance/db-1/postgresql");

    [Fact(Timeout = 60_000)]
    public async Task ReadOlder_UntilTheBeginning_HasEachLineOnce()
    {
        foreach (var (lines, known) in new[] { (3_000, 500), (1_200, 1_200), (700, 10), (1, 1) })
        {
            var history = new History(Source, lines);
            var list = new LogList(new LogLimits(100_000, long.MaxValue));
            list.Add(0, [.. history.Events.TakeLast(known).Select(static (line, at) => new LogItem(at + 1, line, null))]);
            list.SetReach(0, new LogReach(list.Entries[0].Ticks));
            var pages = new LogPages(list, [(0, Source)], history.ReadAsync);

            for (var i = 0; i < 20 && pages.Older is not OlderState.Beginning; i++)
            {
                await pages.ReadOlderAsync(Cancelled);
            }

            Assert.Equal(OlderState.Beginning, pages.Older);
            Assert.Equal(long.MinValue, list.CompleteSince);
            Assert.Equal(history.Events.Select(static line => line.Message), list.Entries.Select(static entry => entry.Item.Event!.Message));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task ReadOlder_OfTwoSources_IsWholeFromWhereItSays()
    {
        var (task, group) = (new History(Source, 2_000, every: 10), new History(Group, 1_500, every: 37));
        var list = new LogList(new LogLimits(100_000, long.MaxValue));
        list.Add(0, [.. task.Events.TakeLast(100).Select(static (line, at) => new LogItem(at + 1, line, null))]);
        list.Add(1, [.. group.Events.TakeLast(100).Select(static (line, at) => new LogItem(at + 1, line, null))]);
        list.SetReach(0, LogReach.OfCut(list.Entries.Where(static entry => entry.Order == 0).Select(static entry => entry.Item)));
        list.SetReach(1, LogReach.OfCut(list.Entries.Where(static entry => entry.Order == 1).Select(static entry => entry.Item)));
        var pages = new LogPages(list, [(0, Source), (1, Group)], (request, token) => (request.Source == Source ? task : group).ReadAsync(request, token));

        while (pages.Older is not OlderState.Beginning)
        {
            var expected = task.Events.Concat(group.Events).Count(line => line.Timestamp.UtcTicks >= list.CompleteSince);
            Assert.Equal(expected, list.Entries.Count(entry => entry.Ticks >= list.CompleteSince));
            await pages.ReadOlderAsync(Cancelled);
        }

        Assert.Equal(3_500, list.Entries.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task ReadOlder_Fault_SaysWhyAndGoesOnWhenTriedAgain()
    {
        var history = new History(Source, 600);
        var list = new LogList(LogLimits.Usual);
        list.Add(0, [.. history.Events.TakeLast(50).Select(static (line, at) => new LogItem(at + 1, line, null))]);
        var fails = true;
        var pages = new LogPages(list, [(0, Source)], (request, token) => fails
            ? System.Threading.Tasks.Task.FromResult(new LogPage([], request.Cursor, new DmsFault(FaultKind.Throttled, "FilterLogEvents", "ThrottlingException", "Too many requests.", Noon)))
            : history.ReadAsync(request, token));

        Assert.Equal(0, await pages.ReadOlderAsync(Cancelled));
        Assert.Equal((OlderState.Failed, "Too many requests."), (pages.Older, pages.Fault?.Sentence));

        fails = false;
        Assert.True(await pages.ReadOlderAsync(Cancelled) > 0);
        Assert.Null(pages.Fault);
    }

    [Fact(Timeout = 60_000)]
    public async Task ReadAround_AnyTime_HasTheLinesThere()
    {
        var history = new History(Source, 2_000, every: 10);
        for (var at = -500; at < 21_000; at += 777)
        {
            var list = new LogList(LogLimits.Usual);
            var time = Noon.AddMilliseconds(at);

            await new LogPages(list, [(0, Source)], history.ReadAsync).ReadAroundAsync(time, Cancelled);

            var near = history.Events.Where(line => Math.Abs((line.Timestamp - time).TotalMilliseconds) < 1_000).Select(static line => line.Message);
            Assert.Subset(list.Entries.Select(static entry => entry.Item.Event!.Message).ToHashSet(), near.ToHashSet());
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Read_GroupThatAReplicationBesideItTellsOf_LeavesThatOut()
    {
        var group = LogSource.OfGroup("demo", "dms-serverless-replication-ABC");
        var history = new History(group, 40);
        var list = new LogList(LogLimits.Usual);
        var pages = new LogPages(list, [(0, group)], history.ReadAsync) { Overlap = new LogOverlap([("demo", LogLocation.Of(Source.Arn!, null))]) };

        await pages.ReadAroundAsync(Noon, Cancelled);
        await pages.ReadOlderAsync(Cancelled);

        Assert.Empty(list.Entries);
        Assert.Equal(OlderState.Beginning, pages.Older);
    }

    private static CancellationToken Cancelled => Xunit.TestContext.Current.CancellationToken;

    /// <summary>A log as CloudWatch has it: several events a moment, pages with cursors.</summary>
    private sealed class History(LogSource source, int lines, int every = 3)
    {
        public ImmutableArray<LogEvent> Events { get; } =
            [.. Enumerable.Range(0, lines).Select(i => Task($"[SORTER          ]I:  {source.LogGroupName} line {i}") with { Timestamp = Noon.AddMilliseconds(i / 4 * 4 * every) })];

        public Task<LogPage> ReadAsync(LogPageRequest request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (request.From is { } from)
            {
                return System.Threading.Tasks.Task.FromResult(Forward(Events.TakeWhile(line => line.Timestamp < from).Count(), request.Limit));
            }

            if (request.Cursor is ['>', .. var next])
            {
                return System.Threading.Tasks.Task.FromResult(Forward(int.Parse(next, System.Globalization.CultureInfo.InvariantCulture), request.Limit));
            }

            var end = request.Cursor is { } cursor ? int.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture)
                : request.Shown.Length > 0 ? Events.IndexOf(request.Shown[0])
                : Events.Count(line => request.Before is not { } before || line.Timestamp < before);
            var start = Math.Max(0, end - request.Limit);
            return System.Threading.Tasks.Task.FromResult(new LogPage(Events[start..end], start == 0 ? null : $"{start}", null));
        }

        private LogPage Forward(int start, int limit)
        {
            var end = Math.Min(Events.Length, start + limit);
            return new LogPage(Events[start..end], end == Events.Length ? null : $">{end}", null);
        }
    }
}
