using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>Reads the list of a target: replications, then tasks. One kind that these credentials could never see costs that kind only.</summary>
internal sealed class ListReader(AwsTarget target, PollingOptions options, TimeProvider time)
{
    private readonly RequestBudget _budget = target.Budgets.Of("list of replications", options.RequestsPerSecond, burst: 100);
    private bool _hasReadReplications;
    private bool _hasReadTasks;

    /// <summary>The calls that the last good read took.</summary>
    public int Calls { get; private set; } = 1;

    /// <summary>The list, or the fault for which there is none.</summary>
    public async Task<ListReading> ReadAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout + TimeSpan.FromSeconds(Calls / options.RequestsPerSecond), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var reading = "DescribeReplications";
        try
        {
            var replications = await ReadKindAsync(target.Dms.DescribeReplicationsAsync, either.Token);
            reading = "DescribeReplicationTasks";
            var tasks = await ReadKindAsync(target.Dms.DescribeReplicationTasksAsync, either.Token);
            return Fault(replications.Denied, tasks.Denied) is { } fault
                ? new ListReading([], [], [], fault)
                : Whole(replications, tasks);
        }
        catch (DmsServiceException exception)
        {
            return new ListReading([], [], [], exception.Fault);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = new DmsFault(FaultKind.Unreachable, reading, null, $"The list was not read within {options.Timeout.TotalSeconds:0} seconds. The dashboard tries again by itself.", time.GetUtcNow());
            return new ListReading([], [], [], fault);
        }
    }

    // What was on the screen stays there with the fault and its age; rows must not vanish because a permission did.
    private DmsFault? Fault(DmsFault? replications, DmsFault? tasks) =>
        (replications is not null && (_hasReadReplications || tasks is not null)) ? replications
        : _hasReadTasks ? tasks
        : null;

    private ListReading Whole(KindReading<Replication> replications, KindReading<ReplicationTask> tasks)
    {
        Calls = replications.Calls + tasks.Calls;
        _hasReadReplications |= replications.Denied is null;
        _hasReadTasks |= tasks.Denied is null;
        return new ListReading(replications.Items, tasks.Items, [.. new[] { replications.Denied, tasks.Denied }.OfType<DmsFault>()], null);
    }

    // Whoever runs one kind only may well have permission for that kind only.
    private async Task<KindReading<TItem>> ReadKindAsync<TItem>(
        Func<RequestBudget, CancellationToken, Task<DmsPages<TItem>>> read, CancellationToken cancellationToken)
    {
        try
        {
            var pages = await read(_budget, cancellationToken);
            return new KindReading<TItem>(pages.Items, pages.Calls, null);
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.AccessDenied)
        {
            return new KindReading<TItem>([], 1, exception.Fault);
        }
    }

    private sealed record KindReading<TItem>(ImmutableArray<TItem> Items, int Calls, DmsFault? Denied);
}
