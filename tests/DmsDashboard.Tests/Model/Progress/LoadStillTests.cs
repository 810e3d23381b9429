using DmsDashboard.Model.Progress;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Progress;

public sealed class LoadStillTests
{
    // A poll and a reading of the tables a minute; what is still open is loading.
    [Theory]
    [InlineData("1 2 3 4 5 6 7 8 9", "1 2 3 4 5 6 7 8 9", null)]
    [InlineData("1 1 1 1 1 1 1 1 1", "1 2 3 4 5 6 7 8 9", null)]
    [InlineData("1 2 3 4 5 6 7 8 9", "1 1 1 1 1 1 1 1 1", null)]
    [InlineData("1 2 2 2 2 2 2 2 2", "1 2 3 3 3 3 3 3 3", 2)]
    [InlineData("1 1 1 1", "1 1 1 1", null)]
    [InlineData("1 2 2 2 2 2 2 2 2", "1", null)]
    public void Load_InWhichNothingMoves_StandsStillSinceTheLastMove(string percents, string rows, int? since)
    {
        var samples = percents.Split(' ').Select(static (percent, minute) => new ProgressSample(Given.Noon.AddMinutes(minute), int.Parse(percent), 1, 2, 3, 0)).ToList();
        var read = rows.Split(' ').Select(static (sum, minute) => new RowSample(Given.Noon.AddMinutes(minute), long.Parse(sum))).ToList();

        Assert.Equal(since is { } minute ? Given.Noon.AddMinutes(minute) : null, LoadStill.Since(samples, read));
    }

    [Fact]
    public void Load_WhoseRowsWereReadLongAgo_IsNotKnownToStandStill()
    {
        ProgressSample[] samples = [new(Given.Noon, 40, 1, 2, 3, 0), new(Given.Noon.AddHours(1), 40, 1, 2, 3, 0)];
        RowSample[] rows = [new(Given.Noon.AddMinutes(-20), 5), new(Given.Noon.AddMinutes(1), 5)];

        Assert.Null(LoadStill.Since(samples, rows));
    }
}
