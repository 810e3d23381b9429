using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Polling;
using DmsDashboard.Polling.Progress;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling;

public sealed class EntryComposerTests
{
    private static readonly DateTimeOffset Noon = Given.Noon;

    private readonly EntryComposer _composer = new(Given.Demo, new LoadTables());

    [Fact]
    public void StatusSince_ChangedBetweenPolls_IsTheLaterPoll()
    {
        Compose(Noon, "running");

        Assert.Equal(Noon.AddSeconds(10), Compose(Noon.AddSeconds(10), "stopping").StatusSince);
        Assert.Equal(Noon.AddSeconds(10), Compose(Noon.AddSeconds(20), "stopping").StatusSince);
    }

    [Fact]
    public void StatusSince_ToldByTheOrchestrator_IsItsTime()
    {
        Compose(Noon, "running");

        Assert.Equal(Noon.AddSeconds(4), Compose(Noon.AddSeconds(10), "failed", Message(Noon.AddSeconds(4), "failed")).StatusSince);
    }

    [Fact]
    public void StatusSince_MessageOfAnEarlierRun_IsNotBelieved()
    {
        Compose(Noon, "stopped");

        Assert.Equal(Noon.AddSeconds(10), Compose(Noon.AddSeconds(10), "initializing", Message(Noon.AddDays(-3), "initializing")).StatusSince);
    }

    [Fact]
    public void StatusSince_NewReplication_IsThePollThatBroughtIt()
    {
        _composer.Compose(PollFindings.Empty with { ReadAt = Noon });

        Assert.Equal(Noon.AddSeconds(10), Compose(Noon.AddSeconds(10), "created").StatusSince);
    }

    [Fact]
    public void Entries_ListedTwice_AreOneRow()
    {
        var twice = PollFindings.Empty with { ReadAt = Noon, Replications = [Given.Replication("orders", "running"), Given.Replication("orders", "stopping")] };

        Assert.Equal("stopping", Assert.Single(_composer.Compose(twice)).Replication.Status.Value);
    }

    [Fact]
    public void Entries_IdentifierOfBothKinds_AreMarked()
    {
        var findings = PollFindings.Empty with
        {
            ReadAt = Noon,
            Replications = [Given.Replication("Orders", "running"), Given.Replication("billing", "running")],
            Tasks = [GivenTask.Task("orders"), GivenTask.Task("crm")],
        };

        var entries = _composer.Compose(findings);

        Assert.Equal(["billing False", "crm False", "Orders True", "orders True"], entries.Select(static entry => $"{entry.Identifier} {entry.SharesIdentifier}").Order(StringComparer.OrdinalIgnoreCase));
        Assert.All(_composer.Compose(findings with { Tasks = [] }), static entry => Assert.False(entry.SharesIdentifier));
    }

    [Fact]
    public void Entries_OneGone_AreFewer()
    {
        _composer.Compose(PollFindings.Empty with { ReadAt = Noon, Replications = [Given.Replication("orders", "running"), Given.Replication("billing", "running")] });

        Assert.Equal("billing", Assert.Single(_composer.Compose(PollFindings.Empty with { ReadAt = Noon, Replications = [Given.Replication("billing", "running")] })).Identifier);
    }

    private ReplicationEntry Compose(DateTimeOffset readAt, string status, OrchestratorMessage? message = null) => _composer.Compose(PollFindings.Empty with
    {
        ReadAt = readAt,
        Replications = [Given.Replication("orders", status)],
        Messages = message is null ? ImmutableDictionary<string, OrchestratorMessage>.Empty : ImmutableDictionary<string, OrchestratorMessage>.Empty.Add(Given.Arn("orders"), message),
    }).Single();

    private static OrchestratorMessage Message(DateTimeOffset timestamp, string state) => new(timestamp, state, "", null);
}
