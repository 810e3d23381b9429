using DmsDashboard.Components.Dialogs;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Dialogs;

public sealed class ConsequencesTests
{
    [Theory]
    [InlineData("""{"FullLoadSettings":{"TargetTablePrepMode":"DROP_AND_CREATE"}}""", "77 tables on a-tgt are dropped")]
    [InlineData("""{"FullLoadSettings":{"TargetTablePrepMode":"TRUNCATE_BEFORE_LOAD"}}""", "77 tables on a-tgt are emptied")]
    [InlineData("""{"FullLoadSettings":{"TargetTablePrepMode":"DO_NOTHING"}}""", "77 tables on a-tgt are loaded again")]
    [InlineData("no json", "77 tables on a-tgt are dropped")]
    [InlineData(null, "77 tables on a-tgt are dropped")]
    public void Reload_SaysWhatTheSettingsDoToTheTarget(string? settings, string words)
    {
        var entry = Given.Entry("a").With(static replication => replication with { ReplicationStats = new ReplicationStats { TablesLoaded = 77 } });

        var first = Consequences.OfReload(entry with { Config = entry.Config! with { ReplicationSettings = settings } }).First();

        Assert.Equal(ConsequenceKind.Loss, first.Kind);
        Assert.StartsWith(words, first.Head, StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_OfCdcFromPostgres_WarnsOfTheWal() =>
        Assert.Contains(Consequences.OfStop(Given.Entry("a"), Given.Noon), static consequence => consequence.Head.Contains("WAL", StringComparison.Ordinal));

    [Fact]
    public void Stop_OfAFullLoad_DoesNotSpeakOfCdc()
    {
        var entry = Given.Entry("a").With(static replication => replication with { ReplicationType = "full-load" });

        Assert.DoesNotContain(Consequences.OfStop(entry, Given.Noon), static consequence => consequence.Head.Contains("WAL", StringComparison.Ordinal) || consequence.Head.Contains("resumed", StringComparison.Ordinal));
    }

    [Fact]
    public void Stop_OfHeldCapacity_SaysUntilWhenItIsBilledAndWhatThatComesTo()
    {
        var entry = Given.Entry("a").With(static replication => replication with { ProvisionData = new ProvisionData { ProvisionedCapacityUnits = 16 } });

        var billed = Assert.Single(Consequences.OfStop(entry, Given.Noon), static consequence => consequence.Kind is ConsequenceKind.Capacity);

        Assert.Equal("16 DCU stay billed for 48 h", billed.Head);
        Assert.Contains("17 Nov 12:00 UTC: 768 DCU-hours", billed.Rest, StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_OfATask_SaysThatTheInstanceStaysAndNothingOfARelease()
    {
        var entry = Given.Entry("a") with
        {
            Replication = new ReplicationTask { ReplicationTaskIdentifier = "a", ReplicationTaskArn = "arn:aws:dms:eu-central-1:831394476016:task:A", MigrationType = "cdc", Status = new ReplicationStatus("running") },
            Instance = new ReplicationInstance { ReplicationInstanceArn = "arn", ReplicationInstanceIdentifier = "dms-prod-1", ReplicationInstanceClass = "dms.r6i.large" },
        };

        var consequences = Consequences.OfStop(entry, Given.Noon).ToList();

        Assert.Contains(consequences, static consequence => consequence.Head.Contains("dms-prod-1 stays billed", StringComparison.Ordinal));
        Assert.DoesNotContain(consequences, static consequence => consequence.Head.Contains("release", StringComparison.Ordinal) || consequence.Head.Contains("DCU", StringComparison.Ordinal));
    }

    [Fact]
    public void PrepMode_OfAnyText_IsReadWithoutAFault() => Prop.ForAll<string?>(static text =>
    {
        TargetTablePrepMode.Of(text);
        TargetTablePrepMode.Of($$"""{"FullLoadSettings":{{text}}}""");
    }).QuickCheckThrowOnFailure();
}
