using DmsDashboard.Actions;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Dialogs;

public sealed class StartReaderTests
{
    private static readonly ActionOffer Offered = new(true, "");

    [Fact]
    public void Read_OfAnyEntries_IsARequestOrSaysWhatToMend() => Prop.ForAll<NonNull<string>, int, bool>(static (text, choice, isTask) =>
    {
        var form = new StartForm
        {
            Type = StartReplicationTypes.StartReplication,
            From = (StartFrom)(Math.Abs(choice % 3)),
            StopBy = (StopBy)(Math.Abs(choice / 3 % 3)),
            StartTime = text.Get,
            StartPosition = text.Get,
            StopTime = text.Get,
            Assessment = { IsAsked = true, Folder = text.Get, Encryption = "SSE_KMS", Key = text.Get, NamesUse = NamesUse.Only, Names = text.Get },
        };

        var reading = StartReader.Read(form, isTask ? Task("cdc") : Given.Entry("a"), Offered, Given.Noon);

        Assert.True(reading.Request is null == reading.Problems.Count > 0);
        Assert.False(reading.Request is { CdcStartTime: not null, CdcStartPosition: not null });
        Assert.False(isTask && reading.Request?.PremigrationAssessmentSettings is not null);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("full-load-and-cdc", StartReplicationTypes.StartReplication, CdcStartUse.None)]
    [InlineData("cdc", StartReplicationTypes.ResumeProcessing, CdcStartUse.None)]
    [InlineData("cdc", StartReplicationTypes.StartReplication, CdcStartUse.Optional)]
    [InlineData("full-load", StartReplicationTypes.StartReplication, CdcStartUse.None)]
    public void Place_OfATask_MayBeGivenForAFreshCaptureOnly(string type, string startType, CdcStartUse use) =>
        Assert.Equal(use, CdcUses.StartOf(Task(type), startType, Offered));

    [Fact]
    public void Place_OfAFieldThatDoesNotShow_IsNotSent()
    {
        var form = new StartForm { Type = StartReplicationTypes.ResumeProcessing, From = StartFrom.Position, StartPosition = "16349210" };

        Assert.Null(StartReader.Read(form, Task("cdc"), Offered, Given.Noon).Request!.CdcStartPosition);
    }

    [Fact]
    public void Options_OfACaptureThatStopped_RecommendTheResumeAndOfferAPosition()
    {
        var entry = Task("cdc");

        var options = StartOption.Of(entry, ActionRules.For(entry, null));

        Assert.Equal(StartReplicationTypes.ResumeProcessing, Assert.Single(options, static option => option.IsRecommended).Type);
        Assert.Equal(("Start at a position", "Start at this position"), (options[0].Title, options[0].Confirm));
        Assert.Equal(StartReplicationTypes.StartReplication, StartOption.First(options, entry, ActionChoice.Resume, "16349210"));
    }

    [Fact]
    public void Options_OfWhatHasFailed_DoNotRecommendTheResume()
    {
        var entry = Task("cdc") with { Health = new HealthReading(Health.Failed, "", "") };

        Assert.DoesNotContain(StartOption.Of(entry, ActionRules.For(entry, null)), static option => option.IsRecommended);
    }

    private static ReplicationEntry Task(string type) => Given.Entry("t") with
    {
        Health = new HealthReading(Health.Stopped, "", ""),
        Replication = new ReplicationTask
        {
            ReplicationTaskIdentifier = "t",
            ReplicationTaskArn = "arn:aws:dms:eu-central-1:831394476016:task:T",
            MigrationType = type,
            Status = new ReplicationStatus("stopped"),
            ReplicationTaskStartDate = Given.Noon.AddDays(-1),
            ReplicationTaskStats = new ReplicationStats { StartDate = Given.Noon.AddDays(-1), FreshStartDate = Given.Noon.AddDays(-1), StopDate = Given.Noon.AddHours(-1) },
        },
    };
}
