using DmsDashboard.Components.Logs.Listing;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class TimeReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 15, 12, 30, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.CreateCustomTimeZone("B", TimeSpan.FromHours(1), "B", "B");

    [Theory]
    [InlineData("02:13", "2026-11-15T02:13:00Z")]
    [InlineData("2:13:27", "2026-11-15T02:13:27Z")]
    [InlineData("02:13:27.645", "2026-11-15T02:13:27.645Z")]
    [InlineData("23:59", "2026-11-14T23:59:00Z")]
    [InlineData("2026-11-14 02:13", "2026-11-14T02:13:00Z")]
    [InlineData("2026-11-14T02:13:27", "2026-11-14T02:13:27Z")]
    [InlineData("2026-11-14T02:13:27.645Z", "2026-11-14T02:13:27.645Z")]
    [InlineData("2026-11-14T02:13:27+02:00", "2026-11-14T00:13:27Z")]
    [InlineData("2026-11-14 02:13 UTC", "2026-11-14T02:13:00Z")]
    [InlineData("14 Nov 2026 02:13:27", "2026-11-14T02:13:27Z")]
    [InlineData("2026-11-14", "2026-11-14T00:00:00Z")]
    [InlineData("-15m", "2026-11-15T12:15:00Z")]
    [InlineData("-1h30m", "2026-11-15T11:00:00Z")]
    [InlineData("-2d", "2026-11-13T12:30:00Z")]
    [InlineData(" -30 s ", "2026-11-15T12:29:30Z")]
    public void Read_WhatCanBeTyped_IsThatTime(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), TimeReader.Read(text, Now, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("02:13", "2026-11-15T01:13:00Z")]
    [InlineData("00:30", "2026-11-14T23:30:00Z")]
    [InlineData("2026-11-14 02:13", "2026-11-14T01:13:00Z")]
    public void Read_InALocalZone_IsThatZonesTime(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), TimeReader.Read(text, Now, Berlin));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("25:00")]
    [InlineData("-15")]
    [InlineData("-m")]
    [InlineData("-99999999999999d")]
    [InlineData("2026-13-01")]
    [InlineData("0001-01-01 00:00")]
    public void Read_WhatIsNoTime_IsNoneOrFarAway(string text) =>
        Assert.True(TimeReader.Read(text, Now, Berlin) is null or { Year: 1 });

    [Fact]
    public void Read_AnyText_NeverThrows() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
    {
        _ = TimeReader.Read(text ?? "", Now, Berlin);
        _ = TimeReader.Read("-" + text, Now, Berlin);
    }).QuickCheckThrowOnFailure();
}
