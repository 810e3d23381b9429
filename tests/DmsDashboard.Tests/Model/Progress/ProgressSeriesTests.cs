using DmsDashboard.Model.Progress;
using static DmsDashboard.Tests.Model.Progress.GivenLoad;

namespace DmsDashboard.Tests.Model.Progress;

public sealed class ProgressSeriesTests
{
    private readonly ProgressSeries _series = new(Noon);

    [Fact]
    public void Add_NothingMoves_KeepsOneAMinuteAndTheNewest()
    {
        Add(Even(40, 0, minutes: 10));

        Assert.InRange(_series.Samples.Count, 10, 13);
        Assert.Equal(Noon.AddMinutes(10), _series.Samples[^1].At);
    }

    [Fact]
    public void Add_PercentageMoves_KeepsThePollBeforeIt()
    {
        Add(Even(40, 0, minutes: 3));
        _series.Add(Sample(Noon.AddMinutes(3).AddSeconds(10), 41));

        Assert.Equal(TimeSpan.FromSeconds(10), _series.Samples[^1].At - _series.Samples[^2].At);
    }

    [Fact]
    public void Add_ForDays_StaysBoundedAndKeepsTheBeginning()
    {
        Add(Even(0, 0.02, minutes: 4_000, seconds: 60));

        Assert.InRange(_series.Samples.Count, ProgressSeries.Most / 2, ProgressSeries.Most);
        Assert.Equal(Noon, _series.Samples[0].At);
    }

    [Fact]
    public void Add_PercentageFalls_BeginsAnew()
    {
        Add(Even(40, 1, minutes: 5));
        _series.Add(Sample(Noon.AddHours(1), 2));

        Assert.Equal([Noon.AddHours(1)], _series.Samples.Select(static sample => sample.At));
    }

    [Fact]
    public void Add_TheSamePollTwice_IsOnce()
    {
        _series.Add(Sample(Noon, 40));
        _series.Add(Sample(Noon, 41));

        Assert.Equal(40, Assert.Single(_series.Samples).Percent);
    }

    [Fact]
    public void Restore_AfterSomePolls_PutsTheOlderAhead()
    {
        var all = Even(40, 1, minutes: 20);
        Add(all[60..]);

        _series.Restore(all[..60], [new RowSample(Noon, 7)]);

        Assert.Equal(all[0].At, _series.Samples[0].At);
        Assert.Equal(all[^1].At, _series.Samples[^1].At);
        Assert.Equal(7, Assert.Single(_series.Rows).Rows);
    }

    private void Add(IEnumerable<ProgressSample> samples)
    {
        foreach (var sample in samples)
        {
            _series.Add(sample);
        }
    }
}
