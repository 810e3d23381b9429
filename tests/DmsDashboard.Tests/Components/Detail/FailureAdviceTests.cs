using DmsDashboard.Components.Detail;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class FailureAdviceTests
{
    private static readonly ReplicationStats Ran = new() { StartDate = Given.Noon, FreshStartDate = Given.Noon };

    [Fact]
    public void Advice_OneThatNeverRan_NamesTheStartOnly() =>
        Assert.Equal("Mend the cause first; then Start begins the run.", FailureAdvice.Of(Given.Entry("a", "failed", Health.Failed)));

    [Fact]
    public void Advice_OneThatRan_NamesResumeAndReload() => Assert.Equal(
        "Mend the cause first; then Resume goes on where it stopped, and Reload copies every table again.",
        FailureAdvice.Of(Given.Entry("a", "failed", Health.Failed).With(static replication => replication with { ReplicationStats = Ran })));

    [Theory]
    [InlineData("failed")]
    [InlineData("failed-move")]
    public void Advice_TaskThatCapturesOnly_CopiesNothing(string status)
    {
        var advice = FailureAdvice.Of(GivenTask.Entry("a", status, Health.Failed).WithTask(static task => task with { MigrationType = "cdc", ReplicationTaskStats = Ran }));

        Assert.Contains("Resume goes on where it stopped", advice, StringComparison.Ordinal);
        Assert.DoesNotContain("Reload", advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_NothingOffered_IsTheReason() => Assert.Equal(
        "It belongs to a zero-ETL integration: AWS starts and stops it.",
        FailureAdvice.Of(Given.Entry("a", "failed", Health.Failed).With(static replication => replication with { IsReadOnly = true })));
}
