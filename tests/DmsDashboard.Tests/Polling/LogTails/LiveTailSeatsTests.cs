using DmsDashboard.Polling.LogTails;

namespace DmsDashboard.Tests.Polling.LogTails;

public sealed class LiveTailSeatsTests
{
    [Fact]
    public void Taken_ByTarget_IsCountedUntilItIsLeft()
    {
        var seats = new LiveTailSeats(2);
        Assert.Equal(0, seats.TakenOf("demo"));

        using (seats.TryTake("demo"))
        {
            Assert.Equal((1, 0), (seats.TakenOf("demo"), seats.TakenOf("other")));
        }

        Assert.Equal(0, seats.TakenOf("demo"));
    }
}
