using DmsDashboard.Actions;
using DmsDashboard.Aws;
using DmsDashboard.LocalAws;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Actions;

/// <summary>Asks AWS each cell of the start matrix over the wire: an account with each kind, type and history, forced into each status.</summary>
internal sealed class StartMatrix : IAsyncDisposable
{
    private const string Instance = "matrix-1";

    private Backend? _backend;

    /// <summary>How long after the last release of capacity the account is asked; null while it is held still.</summary>
    public TimeSpan? AfterRelease { get; init; }

    /// <summary>The state of the instance that the tasks are on.</summary>
    public string InstanceStatus { get; init; } = "available";

    /// <summary>One start type, or a stop for null, of all eighteen in one status.</summary>
    public async Task<List<StartCell>> AskAsync(string status, string? startType, bool isAtTime)
    {
        var cells = new List<StartCell>();
        foreach (var entry in await EntriesAsync(status))
        {
            cells.Add(await AskAsync(entry, startType, isAtTime));
        }

        // What AWS took has changed the account.
        if (cells.Any(static cell => cell.Refusal is null))
        {
            await DisposeAsync();
        }

        return cells;
    }

    public async ValueTask DisposeAsync()
    {
        if (_backend is { } used)
        {
            _backend = null;
            await used.DisposeAsync();
        }
    }

    private async Task<Backend> BeginAsync()
    {
        var backend = await Backend.StartAsync(new LocalAwsOptions { Scenario = "matrix" });
        backend.Aws.Account.ForceInstance(Instance, InstanceStatus);
        if (AfterRelease is { } after)
        {
            var replications = await backend.AwsTarget.Dms.DescribeReplicationsAsync(Budget(backend), Backend.Cancelled);
            backend.AdvanceAws(replications.Items.Max(static replication => replication.ReplicationDeprovisionTime)!.Value + after - Backend.Noon);
        }

        return backend;
    }

    private async Task<IEnumerable<ReplicationEntry>> EntriesAsync(string status)
    {
        _backend ??= await BeginAsync();
        var (dms, account, budget) = (_backend.AwsTarget.Dms, _backend.Aws.Account, Budget(_backend));
        var replications = (await dms.DescribeReplicationsAsync(budget, Backend.Cancelled)).Items;
        var tasks = (await dms.DescribeReplicationTasksAsync(budget, Backend.Cancelled)).Items;
        foreach (var replication in replications)
        {
            account.Force(replication.ReplicationConfigIdentifier, new ReplicationOverride { Status = status });
        }

        foreach (var task in tasks)
        {
            account.ForceTask(task.ReplicationTaskIdentifier, new TaskOverride { Status = status });
        }

        var instance = Assert.Single((await dms.DescribeReplicationInstancesAsync(budget, Backend.Cancelled)).Items);
        replications = (await dms.DescribeReplicationsAsync(budget, Backend.Cancelled)).Items;
        tasks = (await dms.DescribeReplicationTasksAsync(budget, Backend.Cancelled)).Items;
        return replications.Select(static replication => Entry(replication, null)).Concat(tasks.Select(task => Entry(task, instance)));
    }

    private static RequestBudget Budget(Backend backend) => new(1000, 1000, backend.Time);

    private static ReplicationEntry Entry(IReplication replication, ReplicationInstance? instance) => new()
    {
        Target = Given.Demo,
        Replication = replication,
        Instance = instance,
        Health = HealthRules.Read(replication, Given.Noon, instance),
    };

    private async Task<StartCell> AskAsync(ReplicationEntry entry, string? startType, bool isAtTime)
    {
        var command = Command(startType, isAtTime);
        var offers = ActionRules.For(entry, null);
        var offer = startType is null ? offers.Stop : StartRequestRules.OfferOf(offers, startType)!;
        var cell = new StartCell
        {
            Identifier = entry.Identifier,
            State = $"{entry.Replication.Status}/{entry.Replication.ProvisionData?.ProvisionState ?? entry.Instance?.ReplicationInstanceStatus}",
            StartType = startType,
            IsAtTime = isAtTime,
            Objection = command.Objection(entry, offers),
            Warning = offer.Warning,
        };
        var refusal = await Record.ExceptionAsync(() => command.SendAsync(_backend!.AwsTarget.Commands, entry, Backend.Cancelled));
        Assert.True(refusal is null or DmsServiceException { Fault.Kind: FaultKind.InvalidState or FaultKind.InvalidRequest }, $"{cell.Name}: {refusal}");
        return cell with { Refusal = refusal?.Message };
    }

    private static ReplicationCommand Command(string? startType, bool isAtTime) => startType is null
        ? new StopCommand()
        : new StartCommand(new StartRequest(startType) { CdcStartTime = isAtTime ? Given.Noon.AddDays(-1) : null });
}
