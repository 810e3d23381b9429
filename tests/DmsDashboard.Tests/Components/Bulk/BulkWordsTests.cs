using DmsDashboard.Actions.Bulk;
using DmsDashboard.Components.Bulk;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Bulk;

public sealed class BulkWordsTests
{
    [Theory]
    [InlineData(1, 0, "1 replication")]
    [InlineData(0, 2, "2 tasks")]
    [InlineData(2, 1, "2 replications and 1 task")]
    public void Count_OfBothKinds_CallsEachByItsName(int replications, int tasks, string words) => Assert.Equal(
        words,
        BulkWords.Count([.. Enumerable.Range(0, replications).Select(i => Given.Entry($"r{i}").Key), .. Enumerable.Range(0, tasks).Select(i => GivenTask.Entry($"t{i}").Key)]));

    [Theory]
    [InlineData(1, "1 task runs on what its replication instance has:")]
    [InlineData(2, "2 tasks run on what their replication instances have:")]
    public void OfStart_Tasks_AreCountedInGrammar(int tasks, string head) => Assert.Equal(
        head,
        Assert.Single(BulkConsequences.OfStart([.. Enumerable.Range(0, tasks).Select(i => Item($"t{i}"))])).Head);

    private static BulkPlanItem Item(string identifier) => new(GivenTask.Entry(identifier, "stopped"), IsIncluded: true, Why: null);
}
