using System.Collections.Immutable;
using DmsDashboard.Components.Logs;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs;

public sealed class LogTravelTests : IDisposable
{
    private readonly LogCollector _collector = Collector();
    private readonly LogDesk _desk = new();
    private readonly List<LogPageRequest> _asked = [];

    // A line each second since noon, as CloudWatch has them; the newest hundred are in memory.
    private readonly ImmutableArray<LogEvent> _all = [.. Enumerable.Range(0, 2_000).Select(static i => GivenLog.Task($"[SORTER          ]E:  {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}", i))];

    private DmsFault? _fault;

    public LogTravelTests()
    {
        _collector.Take(Reset([Mark(1, LogMarkKind.Dropped), .. _all.TakeLast(100).Select(static (line, at) => new LogItem(at + 2, line, null))]));
        _desk.Show(_collector.View);
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task ToTime_InMemory_SelectsItAndStandsStill()
    {
        var entry = await Travel().ToTimeAsync(Noon.AddSeconds(1_950), Cancelled);

        Assert.Equal(Noon.AddSeconds(1_950), entry?.At);
        Assert.False(_desk.Follows);
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task ToTime_LongAgo_ReadsItAndGoesOnToNewerLines()
    {
        var travel = Travel();

        var entry = await travel.ToTimeAsync(Noon.AddSeconds(300), Cancelled);
        Assert.Equal(Noon.AddSeconds(300), entry?.At);
        Assert.True(_desk.Pages?.HasNewer);

        while (_desk.Pages?.HasNewer is true)
        {
            await travel.NewerAsync(Cancelled);
        }

        Assert.Equal(_all.Select(static line => line.Message), _desk.List.Entries.Select(static each => each.Item.Event!.Message));
        _desk.Follow();
        Assert.Equal(100, _desk.List.Entries.Count);
    }

    [Fact]
    public async Task ToTime_Fault_KeepsWhatIsShownAndSaysWhy()
    {
        _fault = new DmsFault(FaultKind.Throttled, "FilterLogEvents", "ThrottlingException", "Too many requests.", Noon);
        var travel = Travel();

        Assert.Null(await travel.ToTimeAsync(Noon.AddSeconds(300), Cancelled));

        Assert.Equal("That time could not be read: Too many requests.", travel.Notice);
        Assert.True(_desk.Follows);
    }

    [Fact]
    public async Task ToFirstError_OlderThanAllThatIsHere_IsFoundAndSelected()
    {
        var entry = await Travel().ToFirstErrorAsync(Source, Noon.AddSeconds(300), Cancelled);

        Assert.Equal(Noon.AddSeconds(300), entry?.At);
        Assert.Same(entry, _desk.Selected);
        Assert.True(_asked[0].OnlyErrors);
        Assert.False(_asked[1].OnlyErrors);
    }

    [Fact]
    public async Task ToFirstError_None_SaysSoAndStaysWhereItIs()
    {
        var travel = Travel();

        Assert.Null(await travel.ToFirstErrorAsync(Source, Noon.AddSeconds(5_000), Cancelled));

        Assert.Equal("No error was logged in this run.", travel.Notice);
        Assert.True(_desk.Follows);
    }

    [Fact]
    public async Task ToFirstError_Fault_SaysWhy()
    {
        _fault = new DmsFault(FaultKind.AccessDenied, "FilterLogEvents", "AccessDeniedException", "Allow logs:FilterLogEvents.", Noon);
        var travel = Travel();

        Assert.Null(await travel.ToFirstErrorAsync(Source, Noon, Cancelled));

        Assert.Equal("The first error could not be looked for: Allow logs:FilterLogEvents.", travel.Notice);
    }

    [Fact]
    public async Task Again_ALineOfAnotherList_IsFoundAmongWhatIsRead()
    {
        var travel = Travel();
        await travel.ToTimeAsync(Noon.AddSeconds(1_950), Cancelled);
        var before = _desk.Selected!;
        _desk.Follow();

        var found = await travel.AgainAsync(before, Cancelled);

        Assert.Equal(before.Item.Event, found?.Item.Event);
        Assert.Same(found, _desk.Selected);
        Assert.False(_desk.Follows);
    }

    [Fact]
    public async Task ToLine_Gone_SelectsTheNearestAndSaysSo()
    {
        var travel = Travel();

        var entry = await travel.ToLineAsync(LogLineLink.Of(GivenLog.Task("another text", 500)), Cancelled);

        Assert.Equal(Noon.AddSeconds(500), entry?.At);
        Assert.StartsWith("The line that the link names is not in the log.", travel.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToLine_OfAnyAge_SelectsIt()
    {
        foreach (var at in new[] { 0, 7, 1_000, 1_950, 1_999 })
        {
            Assert.Same(_all[at].Message, (await Travel().ToLineAsync(LogLineLink.Of(_all[at]), Cancelled))?.Item.Event?.Message);
            _desk.Follow();
        }
    }

    [Fact]
    public async Task Older_SmallRoom_DropsTheNewestAndOffersThem()
    {
        var collector = Collector(limits: new LogLimits(700, long.MaxValue));
        collector.Take(0, Reset([Mark(1, LogMarkKind.Dropped), .. _all.TakeLast(500).Select(static (line, at) => new LogItem(at + 2, line, null))]));
        _desk.Show(collector.View);
        var travel = Travel();

        var rows = await travel.OlderAsync(Cancelled);

        Assert.Equal((500, 700), (rows, _desk.List.Entries.Count));
        Assert.Equal(Noon.AddSeconds(1_000), _desk.List.Entries[0].At);
        Assert.True(_desk.Pages?.HasNewer);

        await travel.NewerAsync(Cancelled);
        Assert.Equal(Noon.AddSeconds(1_999), _desk.List.Entries[^1].At);
        Assert.True(_desk.List.Entries.Count <= 700);
        Assert.Equal(_desk.List.Entries.Count, _desk.List.Entries.DistinctBy(static entry => entry.Item.Event!.Message).Count());
    }

    [Fact]
    public async Task New_LinesWhileStandingStill_AreCountedAndShownLater()
    {
        await Travel().ToTimeAsync(Noon.AddSeconds(1_950), Cancelled);

        _collector.Take(More(Line(5_000), Line(5_001)));
        _desk.Show(_collector.View);

        Assert.Equal((2L, 100), (_desk.NewLines, _desk.List.Entries.Count));
        _desk.Follow();
        Assert.Equal((0L, 102), (_desk.NewLines, _desk.List.Entries.Count));
    }

    private static CancellationToken Cancelled => Xunit.TestContext.Current.CancellationToken;

    private LogTravel Travel() => new(_desk, ReadAsync);

    private Task<LogPage> ReadAsync(LogPageRequest request, CancellationToken cancellationToken)
    {
        _asked.Add(request);
        if (_fault is { } fault)
        {
            return System.Threading.Tasks.Task.FromResult(new LogPage([], null, fault));
        }

        var forward = request.From is not null || request.Cursor is ['>', ..];
        var at = request.Cursor is { } cursor ? int.Parse(cursor.TrimStart('>'), System.Globalization.CultureInfo.InvariantCulture)
            : request.From is { } from ? _all.Count(line => line.Timestamp < from)
            : _all.Count(line => line.Timestamp < request.Before);
        var (start, end) = forward ? (at, Math.Min(_all.Length, at + request.Limit)) : (Math.Max(0, at - request.Limit), at);
        var next = forward ? (end < _all.Length ? $">{end}" : null) : (start > 0 ? $"{start}" : null);
        return System.Threading.Tasks.Task.FromResult(new LogPage(_all[start..end], next, null));
    }
}
