using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Polling.LogTails;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class SeenEventsTests
{
    private static readonly DateTimeOffset Noon = TailedLogs.Noon;

    [Fact]
    public void NotSeen_AnythingReadAgain_LeavesOutAsManyAsWereSeen() => Prop
        .ForAll(Events(), Events(), static (seen, more) =>
        {
            var events = new SeenEvents(TimeSpan.FromMinutes(1));
            events.Add(seen, Noon.AddHours(1));
            return events.NotSeen([.. seen, .. more]).Length == more.Length && events.NotSeen(seen).IsEmpty;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void NotRead_TailBringsWhatWasRead_LeavesOutAsManyAsWereRead() => Prop
        .ForAll(Events(), Events(), static (read, more) =>
        {
            var overlap = new TailOverlap();
            overlap.Add(read, until: 2);
            return read.Concat(more).SelectMany(tailed => overlap.NotRead([tailed], update: 1)).Count() == more.Length;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void NotRead_LongAfterTheReading_KnowsNothingOfIt()
    {
        var overlap = new TailOverlap();
        overlap.Add([Event("a", Noon)], until: 1);
        overlap.Add([Event("b", Noon)], until: 3);

        Assert.Equal("a", Assert.Single(overlap.NotRead([Event("a", Noon), Event("b", Noon)], update: 2)).Message);
        overlap.NotRead([], update: 4);
        Assert.Equal(0, overlap.Count);
    }

    [Fact]
    public void New_TwoTailsBringTheSame_GivesAsManyAsTheOneThatBringsMore() => Prop
        .ForAll(Events(), Events(), Events(), static (both, first, second) =>
        {
            var twins = new TwinTails();
            ImmutableArray<LogEvent> shown = [.. twins.NewOfFirst(both), .. twins.NewOfSecond(second), .. twins.NewOfFirst(first), .. twins.NewOfSecond(both)];
            var (ofFirst, ofSecond) = (Counts([.. both, .. first]), Counts([.. both, .. second]));
            return ofFirst.Keys.Union(ofSecond.Keys).All(id => Counts(shown).GetValueOrDefault(id) == Math.Max(ofFirst.GetValueOrDefault(id), ofSecond.GetValueOrDefault(id)));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_EventsThatDifferInAnything_AreTold()
    {
        var one = Event("a", Noon);

        Assert.Equal(LogEventId.Of(one), LogEventId.Of(one with { LogGroupName = "other" }));
        Assert.Distinct(new[] { one, one with { Message = "b" }, one with { LogStreamName = "b" }, one with { Timestamp = Noon.AddMilliseconds(1) }, one with { IngestionTime = null } }.Select(LogEventId.Of));
    }

    [Fact]
    public void Add_ADayOfLines_RemembersAMinuteOrSo()
    {
        var events = new SeenEvents(TimeSpan.FromMinutes(1));

        for (var second = 0; second < 86_400; second++)
        {
            events.Add([Event("line", Noon.AddSeconds(second))], Noon.AddDays(2));
            Assert.InRange(events.Count, 1, 1_001);
        }
    }

    [Fact]
    public void ResumeAt_NothingSeen_IsUnknown() => Assert.Null(new SeenEvents(TimeSpan.FromMinutes(1)).ResumeAt);

    [Fact]
    public void ResumeAt_EventFromTheFuture_DoesNotSkipThePresent()
    {
        var events = new SeenEvents(TimeSpan.FromMinutes(1));

        events.Add([Event("later", Noon.AddHours(2))], Noon);

        Assert.Equal(Noon.AddMinutes(-1), events.ResumeAt);
    }

    [Fact]
    public void Add_MoreThanAreRemembered_ReadsLessAgainInsteadOfTwice()
    {
        var events = new SeenEvents(TimeSpan.FromMinutes(1));
        ImmutableArray<LogEvent> all = [.. Enumerable.Range(0, SeenEvents.MaxEvents + 1).Select(static number => Event($"{number}", Noon.AddMilliseconds(number)))];

        events.Add(all, Noon.AddHours(1));

        var again = all.Where(seen => seen.Timestamp >= events.ResumeAt).ToImmutableArray();
        Assert.NotEmpty(again);
        Assert.True(again.Length < all.Length);
        Assert.Empty(events.NotSeen(again));
    }

    [Fact]
    public void Hold_WhatIsMissingIsStillToBeRead_RemembersAllSinceThen()
    {
        var events = new SeenEvents(TimeSpan.FromMinutes(1));
        events.Add([Event("before", Noon)], Noon);
        events.Hold();
        ImmutableArray<LogEvent> later = [.. Enumerable.Range(1, 5_000).Select(static second => Event($"{second}", Noon.AddSeconds(second)))];

        events.Add(later, Noon.AddDays(1));

        Assert.Equal(Noon.AddMinutes(-1), events.ResumeAt);
        Assert.Empty(events.NotSeen(later));
        Assert.True(events.Release());
        Assert.Equal(Noon.AddSeconds(5_000 - 60), events.ResumeAt);
    }

    [Fact]
    public void Hold_MoreThanAreRemembered_EndsAndSaysSo()
    {
        var events = new SeenEvents(TimeSpan.FromMinutes(1));
        events.Hold();

        events.Add([.. Enumerable.Range(0, SeenEvents.MaxEvents + 1).Select(static number => Event($"{number}", Noon.AddMilliseconds(number)))], Noon.AddHours(1));

        Assert.True(events.Count < SeenEvents.MaxEvents);
        Assert.NotNull(events.ResumeAt);
        Assert.False(events.Release());
    }

    private static Dictionary<LogEventId, int> Counts(IEnumerable<LogEvent> events) =>
        events.GroupBy(LogEventId.Of).ToDictionary(static group => group.Key, static group => group.Count());

    // Few different ones, so that equal ones are met.
    private static Arbitrary<ImmutableArray<LogEvent>> Events() =>
        (from texts in Gen.Elements("a", "b", "c").ListOf()
         from millis in Gen.Choose(0, 1)
         select texts.Select(text => Event(text, Noon.AddMilliseconds(millis))).ToImmutableArray()).ToArbitrary();

    private static LogEvent Event(string message, DateTimeOffset at) =>
        new() { LogGroupName = "group", LogStreamName = "stream", Timestamp = at, IngestionTime = at, Message = message };
}
