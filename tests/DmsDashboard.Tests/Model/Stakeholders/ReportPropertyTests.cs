using System.Text.RegularExpressions;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Model.Stakeholders;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Stakeholders;

/// <summary>Whatever AWS says of a replication, stakeholders are told nothing of the trade.</summary>
public sealed partial class ReportPropertyTests
{
    private const string Identifier = "orders-oracle-to-aurora";

    private static readonly string[] Statuses =
    [
        "created", "ready", "creating", "initializing", "preparing_metadata_resources", "testing_connection", "fetching_metadata", "calculating_capacity", "provisioning_capacity",
        "replication_starting", "starting", "running", "stopping", "stopped", "failed", "failed-move", "modifying", "moving", "testing", "deleting", "deprovisioning", "deprovisioned", "Rebalancing_17",
    ];

    private static readonly string?[] Reasons =
    [
        null, "", "Stop Reason NORMAL", "Stop Reason FULL_LOAD_ONLY_FINISHED", "Stop Reason STOPPED_AT_SERVER_TIME", "Stop Reason STOPPED_DUE_TO_LOW_MEMORY", "Stop Reason RECYCLE_TASK",
        "Last Error Replication task has failed at db-1.internal:1521. Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE",
        "Last Error ORA-01555 in 831394476016 Stop Reason FATAL_ERROR Error Level FATAL", "arn:aws:dms:eu-central-1:831394476016:endpoint:X is gone",
    ];

    private static readonly Gen<int?> Count = Gen.Frequency((1, Gen.Constant((int?)null)), (3, Gen.Choose(-1, 90).Select(static count => (int?)count)));

    private static readonly Gen<DateTimeOffset?> Times =
        Gen.Frequency((1, Gen.Constant((DateTimeOffset?)null)), (3, Gen.Choose(-60_000, 3_000).Select(static minutes => (DateTimeOffset?)Given.Noon.AddMinutes(minutes))));

    private static readonly Gen<ReplicationStats?> Stats =
        from percent in Count
        from loaded in Count
        from loading in Count
        from queued in Count
        from errored in Count
        from started in Times
        from began in Times
        from finished in Times
        from any in Gen.Choose(0, 5)
        select any == 0 ? null : new ReplicationStats
        {
            FullLoadProgressPercent = percent,
            TablesLoaded = loaded,
            TablesLoading = loading,
            TablesQueued = queued,
            TablesErrored = errored,
            StartDate = started,
            FullLoadStartDate = began,
            FullLoadFinishDate = finished,
        };

    private static readonly Gen<ReplicationEntry> Entries =
        from status in Gen.Elements(Statuses)
        from type in Gen.Elements("full-load", "full-load-and-cdc", "cdc", "something-new")
        from reason in Gen.Elements(Reasons)
        from stats in Stats
        from stopped in Times
        from release in Times
        from earliest in Gen.Choose(-600, 9_000)
        from width in Gen.Choose(0, 9_000)
        from failure in Gen.Elements<string?>(null, "Last Error Task error notification received from subtask 4, thread 2 [reptask/replicationtask.c:3118] [1022502]")
        let replication = Given.Replication(Identifier, status) with
        {
            ReplicationType = type,
            StopReason = reason,
            ReplicationStats = stats,
            ReplicationLastStopTime = stopped,
            ReplicationDeprovisionTime = release,
            FailureMessages = failure is null ? default : new EquatableArray<string>([failure]),
        }
        select GivenStakeholder.Of(replication) with
        {
            Progress = new LoadProgress { Basis = "0.5 % a minute", Finish = new FinishRange(Given.Noon.AddMinutes(earliest), Given.Noon.AddMinutes(earliest + width)) },
        };

    private static readonly Arbitrary<List<ReplicationEntry>> Fleets = Entries.ListOf().Select(static entries => entries.ToList()).ToArbitrary();

    [Fact]
    public void Report_OfAnything_HasNoIdentifierNumberOrTermOfTheTrade() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3_000),
        Prop.ForAll(Fleets, static entries => !Trade().IsMatch(GivenStakeholder.Words(Report(entries)))));

    [Fact]
    public void Report_OfAnything_SaysSomethingOfEachInWholeSentences() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Fleets, static entries => Report(entries).Lines is var lines
            && lines.Length == entries.Count
            && lines.All(static line => line.Phrase.Lead.Length > 0 && line.Phrase.Lead[^1] != '.' && (line.Phrase.More.Length == 0 || line.Phrase.More[^1] == '.'))
            && lines.All(static line => line.Health is Health.Failed or Health.AtRisk == (line.Warning is not null))));

    [Fact]
    public void Report_OfAnything_NeverClaimsMoreThanThereIs() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000),
        Prop.ForAll(Fleets, static entries => Report(entries).Copy is var copy
            && copy is { Percent: null or (>= 0 and <= 100), Loaded: >= 0, Loading: >= 0, Queued: >= 0, Errored: >= 0 }
            && (copy.Percent is not 100 || copy is { Loading: 0, Queued: 0, Errored: 0 })));

    [Theory]
    [InlineData("orders-oracle-to-aurora failed")]
    [InlineData("arn:aws:dms")]
    [InlineData("account 831394476016")]
    [InlineData("the replication is modifying")]
    [InlineData("FATAL_ERROR")]
    public void TheRule_ThatTheTestsGoBy_CanFail(string words) => Assert.Matches(Trade(), words);

    private static StakeholderReport Report(List<ReplicationEntry> entries) =>
        StakeholderReader.Read("Shop platform", [.. entries.Select(static (entry, index) => entry.Named($"Shop {index}"))], Given.Noon);

    // Identifiers, ARNs, accounts, hosts, codes, and what DMS calls things.
    [GeneratedRegex(@"orders|oracle|aurora|arn:|\d{12}|internal|\b[A-Z]+_[A-Z_]+\b|ORA-|[a-z]+_[a-z]+|replicat|full.load|\bcdc\b|endpoint|provision|capacity|checkpoint|\btask|modifying|deleting|initializing|fetching|\brunning_|failed|rebalanc|\bDMS\b|\bAWS\b|eu-central", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trade();
}
