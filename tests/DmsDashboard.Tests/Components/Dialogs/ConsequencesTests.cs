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
        Assert.Contains(Consequences.OfStop(Given.Entry("a")), static consequence => consequence.Head.Contains("WAL", StringComparison.Ordinal));

    [Fact]
    public void Stop_OfAFullLoad_DoesNotSpeakOfCdc()
    {
        var entry = Given.Entry("a").With(static replication => replication with { ReplicationType = "full-load" });

        Assert.DoesNotContain(Consequences.OfStop(entry), static consequence => consequence.Head.Contains("WAL", StringComparison.Ordinal) || consequence.Head.Contains("resumed", StringComparison.Ordinal));
    }

    [Fact]
    public void PrepMode_OfAnyText_IsReadWithoutAFault() => Prop.ForAll<string?>(static text =>
    {
        TargetTablePrepMode.Of(text);
        TargetTablePrepMode.Of($$"""{"FullLoadSettings":{{text}}}""");
    }).QuickCheckThrowOnFailure();
}
