using Bunit;
using DmsDashboard.Components.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class TimestampTests : BunitContext
{
    private static readonly DateTimeOffset Time = new(2026, 11, 15, 1, 59, 58, 114, TimeSpan.Zero);

    [Fact]
    public void Timestamp_Utc_IsReadableByPeopleAndMachines()
    {
        var timestamp = Render<Timestamp>(parameters => parameters.Add(t => t.Value, Time).Add(t => t.ShowZone, true));

        Assert.Equal("15 Nov 2026 01:59:58 UTC", timestamp.Find("time").TextContent);
        Assert.Equal("2026-11-15T01:59:58.114Z", timestamp.Find("time").GetAttribute("datetime"));
    }

    [Theory]
    [InlineData(330, "15 Nov 2026 07:29:58 UTC+5:30")]
    [InlineData(-210, "14 Nov 2026 22:29:58 UTC-3:30")]
    [InlineData(60, "15 Nov 2026 02:59:58 UTC+1")]
    public void Timestamp_BrowserZone_ShowsItsClockAndItsDistanceFromUtc(int offsetMinutes, string expected)
    {
        var zone = new TimeZoneChoice(new BrowserZone("No/Such_Place", offsetMinutes, "local").ToZone(), false);

        var timestamp = Render<Timestamp>(parameters => parameters
            .AddCascadingValue(zone)
            .Add(t => t.Value, Time)
            .Add(t => t.ShowZone, true));

        Assert.Equal(expected, timestamp.Find("time").TextContent);
    }

    [Fact]
    public void Timestamp_NoValue_SaysSo()
    {
        var timestamp = Render<Timestamp>(parameters => parameters.Add(t => t.Value, null).Add(t => t.Missing, "not set"));

        Assert.Equal("not set", timestamp.Find("span").TextContent);
    }

    [Fact]
    public void Age_RendersOneTextNode_SoThatTheBrowserCanTickIt()
    {
        Services.AddSingleton<TimeProvider>(new FixedTimeProvider(Time.AddMinutes(14)));

        var age = Render<Age>(parameters => parameters.Add(a => a.Value, Time));

        var element = age.Find("time[data-age=ago]");
        Assert.Equal("14 min ago", element.TextContent);
        Assert.Single(element.ChildNodes);
    }

    private sealed class FixedTimeProvider(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
