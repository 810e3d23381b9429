using DmsDashboard.Model.Cdc;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Cdc;

public sealed class CdcStopPositionTests
{
    [Theory]
    [InlineData("server_time:2018-02-09T12:12:12", CdcStopClock.ServerTime)]
    [InlineData("commit_time:2018-02-09T12:12:12", CdcStopClock.CommitTime)]
    [InlineData("commit_time: 2018-02-09 12:12:12", CdcStopClock.CommitTime)]
    public void Parse_OfAGoodPosition_IsWrittenAsAwsHasIt(string text, CdcStopClock clock)
    {
        var stop = CdcStopPosition.Parse(text).Value;

        Assert.Equal((clock, text.Replace(": ", ":", StringComparison.Ordinal).Replace(' ', 'T')), (stop?.Clock, stop?.Text));
    }

    [Theory]
    [InlineData("tomorrow", "Begin with server_time:")]
    [InlineData("server_time:soon", "with its seconds")]
    [InlineData("commit_time:2018-02-30T12:12:12", "no such date")]
    [InlineData("commit_time:", "Give a time")]
    public void Parse_OfABadPosition_SaysHowToMendIt(string text, string words) =>
        Assert.Contains(words, CdcStopPosition.Parse(text).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData(CdcStopClock.ServerTime, -1740, "Choose a time after 12:00 UTC.")]
    [InlineData(CdcStopClock.ServerTime, 0, "Choose a time after 12:00 UTC.")]
    [InlineData(CdcStopClock.ServerTime, 1, null)]
    [InlineData(CdcStopClock.CommitTime, -1740, null)]
    public void Objection_ToThePast_IsMadeToServerTimeOnly(CdcStopClock clock, int seconds, string? objection) =>
        Assert.Equal(objection, new CdcStopPosition(clock, Given.Noon.AddSeconds(seconds)).Objection(null, Given.Noon));

    [Fact]
    public void Objection_ToAnEndBeforeTheStart_NamesTheStart() =>
        Assert.Equal("Choose a time after the start, 2026-11-15 11:00:00 UTC.", new CdcStopPosition(CdcStopClock.CommitTime, Given.Noon.AddHours(-1)).Objection(Given.Noon.AddHours(-1), Given.Noon));

    [Fact]
    public void Parse_OfAnyInstant_ReadsBackWhatWasWritten() => Prop.ForAll<DateTime, bool>(static (instant, isServer) =>
    {
        var stop = new CdcStopPosition(isServer ? CdcStopClock.ServerTime : CdcStopClock.CommitTime, new DateTimeOffset(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero));
        Assert.Equal(stop, CdcStopPosition.Parse(stop.Text).Value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_OfAnyText_IsEitherAValueOrASentence() => Prop.ForAll<NonNull<string>>(static text =>
    {
        var parsed = CdcStopPosition.Parse(text.Get);
        Assert.True(parsed.Value is null == parsed.Problem is not null);
        parsed = CdcStopPosition.Parse(CdcStopClock.ServerTime, text.Get);
        Assert.True(parsed.Value is null == parsed.Problem is not null);
    }).QuickCheckThrowOnFailure();
}
