using DmsDashboard.Model.Progress;
using DmsDashboard.Model.Stakeholders;

namespace DmsDashboard.Tests.Model.Stakeholders;

/// <summary>A range of time ahead does not begin in the past.</summary>
public sealed class FinishWordsTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("03:08:46", "03:08:46", "03:13:10", "by 03:15")]
    [InlineData("03:08:46", "03:09:30", "03:13:10", "by 03:15")]
    [InlineData("03:08:46", "03:10:00", "03:13:10", "03:10 to 03:15")]
    [InlineData("03:05:00", "03:05:00", "03:13:10", "03:05 to 03:15")]
    [InlineData("03:08:46", "03:15:00", "03:15:00", "by 03:15")]
    [InlineData("03:08:46", "02:00:00", "02:30:00", "by 03:10")]
    [InlineData("03:10:00", "02:00:00", "02:30:00", "by 03:15")]
    [InlineData("23:58:00", "23:58:30", "23:59:30", "by tomorrow 00:00")]
    [InlineData("22:10:00", "23:40:00", "1.01:10:00", "today 23:40 to tomorrow 01:10")]
    public void Clocks_WhatBeginsNow_IsToldByItsEnd(string now, string earliest, string latest, string words) =>
        Assert.Equal(words, FinishWords.Clocks(new FinishRange(At(earliest), At(latest)), At(now)));

    [Fact]
    public void Clocks_OfAnyMinuteOfTheHour_NeverNameATimeThatIsPast()
    {
        foreach (var second in Enumerable.Range(0, 3_600))
        {
            var now = Day.AddHours(3).AddSeconds(second);

            var words = FinishWords.Clocks(new FinishRange(now, now.AddMinutes(4)), now);

            Assert.All(words.Split(' ').Where(static word => word.Contains(':')), word => Assert.True(At(word) >= now, $"{words} at {now:T}"));
        }
    }

    private static DateTimeOffset At(string time) => Day + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
}
