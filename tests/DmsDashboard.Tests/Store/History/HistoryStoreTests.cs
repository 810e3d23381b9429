using DmsDashboard.Model.Progress;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;
using static DmsDashboard.Tests.Store.History.HistoryFiles;

namespace DmsDashboard.Tests.Store.History;

public sealed class HistoryStoreTests : IDisposable
{
    private readonly HistoryFiles _files = new(new HistoryOptions { MaxSamples = 1_000 });

    [Fact]
    public async Task Read_AfterWrite_IsWhatWasWrittenInItsOrder()
    {
        await _files.WriteAsync(Sample(Given.Noon, 41, rows: 900), Sample(Given.Noon.AddSeconds(10), 42));
        await _files.WriteAsync(new RunSample(Key, Run, new ProgressSample(Given.Noon.AddSeconds(20), null, 4, 3, 2, 1), null));

        var history = await _files.ReadAsync();

        Assert.Equal([41, 42, null], history.Samples.Select(static sample => sample.Percent));
        Assert.Equal(new ProgressSample(Given.Noon.AddSeconds(20), null, 4, 3, 2, 1), history.Samples[^1]);
        Assert.Equal(new RowSample(Given.Noon, 900), Assert.Single(history.Rows));
    }

    [Fact]
    public async Task Read_AnotherRun_KnowsNothingOfThis()
    {
        await _files.WriteAsync(Sample(Given.Noon, 41));

        Assert.Empty((await _files.ReadAsync(run: Given.Noon)).Samples);
    }

    [Fact]
    public async Task Thin_AsSamplesGrowOld_KeepsFewerOfThem()
    {
        // Half a day each: fresh, of yesterday, of last week, of last month. Too many for the bound of this test's file otherwise.
        foreach (var (age, step) in new[] { (TimeSpan.FromMinutes(10), 10), (TimeSpan.FromHours(5), 10), (TimeSpan.FromDays(5), 10), (TimeSpan.FromDays(30), 10) })
        {
            await _files.WriteAsync(Enumerable.Range(0, 60).Select(second => Sample(Given.Noon - age - TimeSpan.FromSeconds(second * step), 41, rows: second)));
        }

        await _files.ThinAsync();

        var ages = (await _files.ReadAsync()).Samples.ToLookup(sample => Given.Noon - sample.At);
        Assert.Equal(60, ages.Count(static age => age.Key < TimeSpan.FromHours(1)));
        Assert.InRange(ages.Count(static age => age.Key > TimeSpan.FromHours(4) && age.Key < TimeSpan.FromHours(6)), 10, 11);
        Assert.InRange(ages.Count(static age => age.Key > TimeSpan.FromDays(4) && age.Key < TimeSpan.FromDays(6)), 1, 2);
        Assert.DoesNotContain(ages, static age => age.Key > TimeSpan.FromDays(14));
        Assert.Equal(await _files.CountAsync("progress_sample"), await _files.CountAsync("row_sample"));
    }

    [Fact]
    public async Task Thin_TooMany_DropsTheOldest()
    {
        await _files.WriteAsync(Enumerable.Range(0, 1_500).Select(static second => Sample(Given.Noon.AddSeconds(-second), 41)));

        await _files.ThinAsync();

        Assert.Equal(1_000, await _files.CountAsync("progress_sample"));
        Assert.Equal(Given.Noon, (await _files.ReadAsync()).Samples[^1].At);
    }

    [Fact]
    public async Task Thin_NothingLeftOfAReplication_ForgetsItsName()
    {
        await _files.WriteAsync(Sample(Given.Noon.AddDays(-30), 41));

        await _files.ThinAsync();
        await _files.History.PruneSubjectsAsync(Cancelled);

        Assert.Equal(0, await _files.CountAsync("history_subject"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_LockedFile_LosesTheSampleAndSaysSoOnce()
    {
        using (_files.Lock())
        {
            Assert.False(await _files.WriteAsync(Sample(Given.Noon, 41)));
            // The writer is left to those whose record counts.
            Assert.False(await _files.WriteAsync(Sample(Given.Noon.AddSeconds(10), 42)));
            _files.Clock.Advance(TimeSpan.FromMinutes(2));
            Assert.False(await _files.WriteAsync(Sample(Given.Noon.AddMinutes(2), 43)));
        }

        Assert.Contains("locked by another program", Assert.Single(_files.Logged), StringComparison.Ordinal);
        _files.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await _files.WriteAsync(Sample(Given.Noon.AddMinutes(4), 44)));
        Assert.Equal(44, Assert.Single((await _files.ReadAsync()).Samples).Percent);
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_FullDisk_LosesTheSampleAndHarmsNothing()
    {
        await DatabaseLimits.SetAsync(_files.Database, 0);

        Assert.False(await _files.WriteAsync(Enumerable.Range(0, 900).Select(static second => Sample(Given.Noon.AddSeconds(second), 41, rows: second))));

        await DatabaseLimits.SetAsync(_files.Database, null);
        _files.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await _files.WriteAsync(Sample(Given.Noon.AddHours(1), 44)));
        Assert.Contains("full", Assert.Single(_files.Logged), StringComparison.Ordinal);
    }

    // What is drawn is the last quarter of an hour.
    [Fact(Timeout = 30_000)]
    public async Task Tables_MoreThanAreAskedFor_AreTheNewestInTheOrderOfTime()
    {
        TableSample[] samples = [.. Enumerable.Range(0, 4).Select(static minute => new TableSample(new TableName("public", "orders"), new TablePoint(Given.Noon.AddMinutes(minute), minute, 0)))];
        await _files.History.WriteAsync(new HistoryBatch { Tables = [new TableBatch(Key, [.. samples])] }, Cancelled);

        Assert.Equal(samples[1..], await _files.History.ReadTablesAsync(Key, Given.Noon.AddHours(-2), 3, Cancelled));
    }

    [Fact]
    public async Task Tables_WrittenAndRead_AreTheSame()
    {
        var sample = new TableSample(new TableName("public", "orders"), new TablePoint(Given.Noon, 1_200, 7));
        await _files.History.WriteAsync(new HistoryBatch { Tables = [new TableBatch(Key, [sample])] }, Cancelled);

        Assert.Equal([sample], await _files.History.ReadTablesAsync(Key, Given.Noon.AddHours(-2), 100, Cancelled));
        Assert.Empty(await _files.History.ReadTablesAsync(Key, Given.Noon.AddHours(2), 100, Cancelled));
    }

    [Fact]
    public async Task Stages_WrittenAndRead_AreTheSame()
    {
        var stage = new StageTime(Key, "testing_connection", Given.Noon, TimeSpan.FromSeconds(81));
        await _files.History.WriteAsync(new HistoryBatch { Stages = [stage] }, Cancelled);

        Assert.Equal([stage], await _files.History.ReadStagesAsync(Cancelled));
    }

    public void Dispose() => _files.Dispose();
}
