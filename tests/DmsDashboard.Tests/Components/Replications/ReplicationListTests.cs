using DmsDashboard.Components.Replications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Replications;

public sealed class ReplicationListTests
{
    [Fact]
    public void Rows_OfEveryHealth_AreGroupedWithWhatNeedsAttentionFirst()
    {
        var list = List(
            Given.Entry("a", "created", Health.NotStarted),
            Given.Entry("b", "running", Health.AtRisk),
            Given.Entry("c", "failed", Health.Failed),
            Given.Entry("d", "initializing", Health.Starting));

        Assert.Equal(["Needs attention · 2", "c", "b", "Starting · 1", "d", "Not started · 1", "a"], Words(list));
    }

    [Fact]
    public void Rows_OfOneProblemGroup_ComeOldestFirst()
    {
        var list = List(Failed("young", hours: 1), Failed("old", hours: 30), Failed("middle", hours: 2));

        Assert.Equal(["old", "middle", "young"], Words(list).Skip(1));
    }

    [Fact]
    public void Rows_OfATargetThatFails_ComeLastInAGroupOfTheirOwn()
    {
        var fault = new DmsFault(FaultKind.Unreachable, "DescribeReplications", null, "No answer.", Given.Noon);
        var staging = new DmsTarget("staging", "eu-west-1");
        var snapshot = Given.Snapshot(
            Given.Target(staging, Given.Entry("s", "failed", Health.Failed, staging)) with { Fault = fault },
            Given.Target(Given.Demo, Given.Entry("d")));

        var list = ReplicationListBuilder.Of(snapshot, ReplicationQuery.Everything);

        Assert.Equal(["Replicating · 1", "d", "staging, can’t be read · 1", "s"], Words(list));
        Assert.Equal(Given.Noon, list.Rows.Last().AsOf);
    }

    [Fact]
    public void Rows_OfAThrottledTarget_StayLive()
    {
        var fault = new DmsFault(FaultKind.Throttled, "DescribeReplications", "ThrottlingException", "Slow down.", Given.Noon);

        var list = ReplicationListBuilder.Of(Given.Snapshot(Given.Target(Given.Demo, Given.Entry("d")) with { Fault = fault }), ReplicationQuery.Everything);

        Assert.Null(list.Rows.Last().AsOf);
    }

    [Fact]
    public void Counts_WithAHealthFilter_StillSayWhatEachTileWouldShow()
    {
        var query = new ReplicationQuery { Health = [Health.Failed] };

        var list = List(query, Given.Entry("a", "failed", Health.Failed), Given.Entry("b"), Given.Entry("c"));

        Assert.Equal(1, list.Shown);
        Assert.Equal(2, list.Count(Health.Replicating));
        Assert.Equal(3, list.Total);
    }

    [Theory]
    [InlineData("orders", true)]
    [InlineData("ORDERS", true)]
    [InlineData("arn:aws:dms:eu-central-1:831394476016:replication-config:ORD", true)]
    [InlineData("orders-core-src.example", true)]
    [InlineData("aurora", true)]
    [InlineData("binlog purged", true)]
    [InlineData("binlog payments", false)]
    public void Search_LooksAtNamesEndpointsAndErrors(string text, bool isFound)
    {
        var entry = Given.Entry("orders-core", "failed", Health.Failed).With(replication => replication with { FailureMessages = ["The binlog was purged."] });

        var list = List(new ReplicationQuery { Text = text }, entry);

        Assert.Equal(isFound ? 1 : 0, list.Shown);
    }

    [Theory]
    [InlineData("dms-prod-2")]
    [InlineData("r6i.xlarge")]
    public void Search_LooksAtTheInstanceOfATask(string text)
    {
        var list = List(new ReplicationQuery { Text = text }, GivenTask.Entry("crm"), Given.Entry("orders"));

        Assert.Equal(["crm"], Words(list).Skip(1));
    }

    [Theory]
    [InlineData(null, null, 3)]
    [InlineData(ReplicationKind.Task, null, 2)]
    [InlineData(ReplicationKind.Serverless, null, 1)]
    [InlineData(null, "CDC", 1)]
    [InlineData(ReplicationKind.Serverless, "cdc", 0)]
    public void Filters_OfKindAndType_HoldForBothKinds(ReplicationKind? kind, string? type, int found)
    {
        var list = List(new ReplicationQuery { Kind = kind, Type = type }, GivenTask.Entry("a"), GivenTask.Entry("b").WithTask(static task => task with { MigrationType = "cdc" }), Given.Entry("c"));

        Assert.Equal(found, list.Shown);
        Assert.Equal(3, list.Total);
        Assert.Equal(["cdc", "full-load-and-cdc"], list.Types);
    }

    [Fact]
    public void Rows_OfBothKinds_ShareGroupsAndCounts()
    {
        var list = List(Given.Entry("a", "stopped", Health.Failed), GivenTask.Entry("b", "failed", Health.Failed), GivenTask.Entry("c", "upgrading", Health.Unknown));

        Assert.Equal(["Needs attention · 2", "a", "b", "Unknown status · 1", "c"], Words(list));
        Assert.Equal(2, list.NeedsAttention);
    }

    [Fact]
    public void Sort_ByFullLoad_PutsWhatIsUnknownLastEitherWay()
    {
        ReplicationEntry[] entries = [Loaded("none", null), Loaded("half", 50), Loaded("all", 100)];

        var up = List(new ReplicationQuery { Sort = ReplicationSort.FullLoad }, entries);
        var down = List(new ReplicationQuery { Sort = ReplicationSort.FullLoad, Descending = true }, entries);

        Assert.Equal(["half", "all", "none"], Words(up));
        Assert.Equal(["all", "half", "none"], Words(down));
    }

    [Fact]
    public void List_OfAnyReplications_HoldsEachOneOnceAndAddsUp() => Prop.ForAll(
        Gen.Elements<Health>(HealthWords.All.AsEnumerable()).ListOf().ToArbitrary(),
        Gen.Elements<ReplicationSort>(Enum.GetValues<ReplicationSort>()).ToArbitrary(),
        static (healths, sort) =>
        {
            var entries = healths.Select(static (health, index) => Given.Entry($"r{index}", "running", health)).ToArray();

            var list = List(new ReplicationQuery { Sort = sort }, entries);

            var identifiers = list.Rows.Where(static row => row.Entry is not null).Select(static row => row.Entry!.Identifier).ToList();
            Assert.Equal(entries.Length, identifiers.Distinct().Count());
            Assert.Equal(entries.Length, identifiers.Count);
            Assert.Equal(entries.Length, list.Counts.Sum());
            Assert.Equal(Enumerable.Range(1, list.Rows.Count), list.Rows.Select(static row => row.Number));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cache_EqualQueriesOfOneSnapshot_ShareOneList()
    {
        var (cache, snapshot) = (new ReplicationListCache(), Given.Snapshot(Given.Entry("a")));

        var first = cache.Get(snapshot, new ReplicationQuery { Text = "a", Health = [Health.Replicating] });
        var second = cache.Get(snapshot, new ReplicationQuery { Text = "a", Health = [Health.Replicating] });

        Assert.Same(first, second);
        Assert.NotSame(first, cache.Get(Given.Snapshot(Given.Entry("a")), new ReplicationQuery { Text = "a", Health = [Health.Replicating] }));
    }

    [Fact]
    public void Cache_MoreViewsThanItKeeps_StillAnswers()
    {
        var (cache, snapshot) = (new ReplicationListCache(), Given.Snapshot(Given.Entry("a1")));

        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(i == 1 ? 1 : 0, cache.Get(snapshot, new ReplicationQuery { Text = $"a{i}-src" }).Shown);
        }
    }

    private static ReplicationEntry Failed(string identifier, int hours) =>
        Given.Entry(identifier, "stopped", Health.Failed).With(replication => replication with { ReplicationLastStopTime = Given.Noon.AddHours(-hours) });

    private static ReplicationEntry Loaded(string identifier, int? percent) =>
        Given.Entry(identifier).With(replication => replication with { ReplicationStats = new ReplicationStats { FullLoadProgressPercent = percent } });

    private static ReplicationList List(params ReplicationEntry[] entries) => List(ReplicationQuery.Everything, entries);

    private static ReplicationList List(ReplicationQuery query, params ReplicationEntry[] entries) => ReplicationListBuilder.Of(Given.Snapshot(entries), query);

    private static IEnumerable<string> Words(ReplicationList list) => list.Rows.Select(row => row.Entry?.Identifier ?? $"{row.GroupTitle} · {row.GroupCount}");
}
