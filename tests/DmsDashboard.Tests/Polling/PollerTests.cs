using System.Collections.Immutable;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling;

public sealed class PollerTests
{
    private static readonly LocalAwsOptions Large = new() { Scenario = "stress", StressReplications = 250 };

    [Fact(Timeout = 60_000)]
    public async Task Poll_ManyPages_FollowsMarkersAndSortsByIdentifier()
    {
        await using var backend = await Backend.StartPollingAsync(Large);

        var identifiers = backend.Target.Entries.Select(static entry => entry.Identifier).ToList();

        Assert.Equal(250, backend.Target.Entries.Count(static entry => entry.Kind is ReplicationKind.Serverless));
        Assert.Equal(identifiers.Count, identifiers.Distinct().Count());
        Assert.Equal(identifiers.Order(StringComparer.OrdinalIgnoreCase), identifiers);
        Assert.Equal(3, backend.Aws.Requests.Of("DescribeReplications"));
        Assert.Equal("123456789012", backend.Target.AccountId);
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_NothingChanged_KeepsTheSameEntriesWithANewTime()
    {
        await using var backend = await Backend.StartPollingAsync();
        var before = backend.Target;

        var after = await backend.NextPollAsync();

        Assert.Empty(Changed(before.Entries, after.Entries));
        Assert.True(after.CapturedAt > before.CapturedAt);
        Assert.Equal(after.CapturedAt, backend.Time.GetUtcNow());
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_OneChanged_ReusesEveryOtherEntry()
    {
        await using var backend = await Backend.StartPollingAsync();
        var before = backend.Target.Entries;
        backend.Aws.Account.Force("hr-sqlserver-to-postgres", new ReplicationOverride { Status = "modifying" });

        var after = await backend.NextPollAsync();

        var changed = Assert.Single(Changed(before, after.Entries));
        Assert.Equal("hr-sqlserver-to-postgres", changed.Identifier);
        Assert.Equal("modifying", changed.Replication.Status.Value);
        Assert.Equal(after.CapturedAt, changed.StatusSince);
    }

    // Of what loads the tables are read beside the polls, at their own pace: those entries may change at any of them.
    private static IEnumerable<ReplicationEntry> Changed(IEnumerable<ReplicationEntry> before, IEnumerable<ReplicationEntry> after) =>
        after.Except(before, ReferenceEqualityComparer.Instance).Cast<ReplicationEntry>().Where(static entry => entry.Progress is null);

    [Fact(Timeout = 60_000)]
    public async Task Poll_First_KnowsNotSinceWhenAStatusIs()
    {
        await using var backend = await Backend.StartPollingAsync();

        Assert.Null(backend.Entry("hr-sqlserver-to-postgres").StatusSince);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(InjectedKind.Throttling, FaultKind.Throttled)]
    [InlineData(InjectedKind.AccessDenied, FaultKind.AccessDenied)]
    [InlineData(InjectedKind.ExpiredToken, FaultKind.CredentialsExpired)]
    [InlineData(InjectedKind.ServerError, FaultKind.ServiceError)]
    [InlineData(InjectedKind.CutConnection, FaultKind.Unreachable)]
    [InlineData(InjectedKind.MalformedBody, FaultKind.Malformed)]
    public async Task Poll_AwsFails_KeepsTheDataWithTheFaultAndRecovers(InjectedKind injected, FaultKind shown)
    {
        await using var backend = await Backend.StartPollingAsync();
        var good = backend.Target;
        backend.Inject(injected, "DescribeReplications");

        var failed = await backend.NextPollAsync();

        Assert.Equal(shown, failed.Fault?.Kind);
        Assert.Equal("DescribeReplications", failed.Fault!.Operation);
        Assert.NotEmpty(failed.Fault.Sentence);
        Assert.Equal(good.CapturedAt, failed.CapturedAt);
        Assert.True(good.Entries.Equals(failed.Entries));

        backend.Aws.Faults.Clear();
        var recovered = await backend.NextPollAsync();

        Assert.Null(recovered.Fault);
        Assert.Equal(backend.Time.GetUtcNow(), recovered.CapturedAt);
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_AnswerStopsInTheMiddle_IsGivenUpForTheNext()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.StalledBody, "DescribeReplications", count: 1);
        await backend.Time.AdvanceAsync(backend.Target.PollInterval, Backend.Cancelled);
        await backend.UntilAsync(_ => backend.Aws.Faults.Stalled == 1);

        // Its time to be given up was set before it was sent. The rest comes just then: the SDK's reader and whoever lets go of the answer would share it.
        backend.Time.Advance(TimeSpan.FromMinutes(2));
        backend.Aws.Faults.Release();

        // The next one is due by now and comes at once, so that the fault may be there for a moment only.
        var now = backend.Time.GetUtcNow();
        Assert.Null((await backend.UntilAsync(snapshot => snapshot.Targets[0].CapturedAt == now)).Targets[0].Fault);
        Assert.True(backend.Aws.Requests.Of("DescribeReplications") >= 3);
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_KeepsFailing_WaitsLongerEachTime()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "DescribeReplications");

        var waits = ImmutableArray.CreateBuilder<TimeSpan>();
        for (var i = 0; i < 8; i++)
        {
            waits.Add((await backend.NextPollAsync()).PollInterval);
        }

        Assert.True(waits[^1] > waits[0]);
        Assert.InRange(waits[^1], TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_EndpointGoneAndBack_Recovers()
    {
        await using var backend = await Backend.StartPollingAsync();
        var count = backend.Target.Entries.Length;
        await backend.StopAwsAsync();

        var failed = await backend.NextPollAsync();
        await backend.RestartAwsAsync();
        var recovered = await backend.NextPollAsync();

        Assert.Equal(FaultKind.Unreachable, failed.Fault?.Kind);
        Assert.Equal(count, failed.Entries.Length);
        Assert.Null(recovered.Fault);
        Assert.Equal(count, recovered.Entries.Length);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("DescribeReplications", ReplicationKind.Task)]
    [InlineData("DescribeReplicationTasks", ReplicationKind.Serverless)]
    public async Task Poll_OneKindWasNeverAllowed_ShowsTheOtherAndSaysSo(string denied, ReplicationKind shown)
    {
        await using var backend = await Backend.StartAsync();
        backend.Inject(InjectedKind.AccessDenied, denied);

        await backend.PollAsync();
        var target = (await backend.UntilAsync(static snapshot => snapshot.Targets is [{ CapturedAt: not null } or { Fault: not null }])).Targets[0];

        Assert.Null(target.Fault);
        Assert.Contains(target.PartialFaults, fault => fault.Operation == denied);
        Assert.NotEmpty(target.Entries);
        Assert.All(target.Entries, entry => Assert.Equal(shown, entry.Kind));
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_FirstFails_SaysSoWithoutData()
    {
        await using var backend = await Backend.StartAsync();
        backend.Inject(InjectedKind.AccessDenied, "DescribeReplications");
        backend.Inject(InjectedKind.AccessDenied, "DescribeReplicationTasks");
        await backend.PollAsync();

        var target = (await backend.UntilAsync(static snapshot => snapshot.Targets is [{ Fault: not null }])).Targets[0];

        Assert.Null(target.CapturedAt);
        Assert.Empty(target.Entries);
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_AnswerNeverComes_GivesUpAfterTheTimeout()
    {
        await using var backend = await Backend.StartPollingAsync(null, ("Polling:Timeout", "00:00:05"));
        backend.Aws.Faults.Add(new LocalAws.Control.InjectedFault(InjectedKind.Delay) { Operation = "DescribeReplications", Delay = TimeSpan.FromHours(1) });
        await backend.Time.AdvanceAsync(backend.Target.PollInterval, Backend.Cancelled);

        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(6), Backend.Cancelled);
        var failed = await backend.UntilAsync(static snapshot => snapshot.Targets[0].Fault is not null);

        Assert.Equal(FaultKind.Unreachable, failed.Targets[0].Fault!.Kind);
    }
}
