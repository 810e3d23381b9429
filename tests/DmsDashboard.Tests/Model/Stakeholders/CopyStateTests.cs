using DmsDashboard.Model;
using DmsDashboard.Model.Stakeholders;
using static DmsDashboard.Tests.Model.Stakeholders.GivenStakeholder;

namespace DmsDashboard.Tests.Model.Stakeholders;

public sealed class CopyStateTests
{
    [Fact]
    public void NothingTold_IsNotZero()
    {
        Assert.Equal((null, false), (Of(Entry("running")).Percent, Of(Entry("running")).IsCounted));
    }

    [Fact]
    public void NeverRun_WithFiguresOfAnotherTime_IsNotKnown()
    {
        Assert.Same(CopyState.NotKnown, Of(Entry("created", static it => it with { ReplicationStats = Loaded(9) })));
    }

    [Fact]
    public void ErroredTables_AreNotCopied()
    {
        var copy = Of(Entry("running", static it => it with { ReplicationStats = Loaded(77, errored: 1) }));

        Assert.Equal((98, false), (copy.Percent, copy.IsComplete));
    }

    [Theory]
    [InlineData(100, 99)]
    [InlineData(250, 99)]
    [InlineData(-3, 0)]
    [InlineData(61, 61)]
    public void WhileItLoads_ThePercentageIsBelowAHundred(int told, int shown)
    {
        Assert.Equal(shown, Of(Entry("running", it => it with { ReplicationStats = Loading(told, 4, 1, 0) })).Percent);
    }

    [Fact]
    public void FinishedLoad_LastToldAs99_IsWhole()
    {
        Assert.True(Of(Entry("running", static it => it with { ReplicationStats = Loaded(9) with { FullLoadProgressPercent = 99 } })).IsComplete);
    }

    [Fact]
    public void Reload_WithTheFinishOfTheLastRun_IsNotWhole()
    {
        var stats = Loading(3, 1, 1, 7) with { FullLoadFinishDate = Now.AddDays(-2) };

        Assert.Equal(3, Of(Entry("running", it => it with { ReplicationStats = stats })).Percent);
    }

    [Fact]
    public void NoPercentage_IsTheShareOfTables()
    {
        Assert.Equal(40, Of(Entry("running", static it => it with { ReplicationStats = Loading(0, 4, 1, 5) with { FullLoadProgressPercent = null } })).Percent);
    }

    [Fact]
    public void ChangesOnly_HaveNothingToCopy()
    {
        Assert.True(Of(Entry("running", static it => it with { ReplicationType = "cdc", ReplicationStats = Loaded(9) })).IsNothingToCopy);
    }

    private static CopyState Of(ReplicationEntry entry) => CopyState.Of(entry);
}
