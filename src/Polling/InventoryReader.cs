using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>
/// Reads endpoints, configs, instances and the settings of tasks of a target in the background, seldom: every <see cref="PollingOptions.InventoryInterval"/>, or when the list
/// names one that is unknown. A read that fails costs its part only.
/// </summary>
internal sealed class InventoryReader(AwsTarget target, PollingOptions options, RefreshSignal signal, TimeProvider time)
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMinutes(1);

    private readonly RequestBudget _budget = target.Budgets.Of("endpoints and settings", options.InventoryRequestsPerSecond, burst: 20);
    private Task<Inventory>? _reading;
    private DateTimeOffset? _readAt;
    private ImmutableHashSet<string> _knownMissing = [];

    public Inventory Current { get; private set; } = Inventory.Empty;

    /// <summary>Takes over a read that has finished; begins one that is due.</summary>
    public async Task UpdateAsync(IEnumerable<IReplication> replications, CancellationToken cancellationToken)
    {
        if (_reading is { IsCompleted: true } finished)
        {
            _reading = null;
            Current = await finished;
            _readAt = time.GetUtcNow();
            // What is not there after a read is gone for good (a deleted endpoint): it must not cause a read at each poll.
            _knownMissing = [.. Current.MissingFor(replications)];
        }

        if (_reading is null && IsDue(replications))
        {
            _reading = ReadAsync(cancellationToken);
        }
    }

    private bool IsDue(IEnumerable<IReplication> replications)
    {
        if (_readAt is not { } readAt)
        {
            return true;
        }

        var age = time.GetUtcNow() - readAt;
        return age >= options.InventoryInterval
            || (age >= RetryInterval && !Current.Faults.IsEmpty)
            || (age >= options.FastInterval && Current.MissingFor(replications).Any(arn => !_knownMissing.Contains(arn)));
    }

    private async Task<Inventory> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var endpoints = await ReadPartAsync("DescribeEndpoints", Current.Endpoints, target.Dms.DescribeEndpointsAsync, static endpoint => endpoint.EndpointArn, cancellationToken);
            var configs = await ReadPartAsync("DescribeReplicationConfigs", Current.Configs, target.Dms.DescribeReplicationConfigsAsync, static config => config.ReplicationConfigArn, cancellationToken);
            var instances = await ReadPartAsync("DescribeReplicationInstances", Current.Instances, target.Dms.DescribeReplicationInstancesAsync, static instance => instance.ReplicationInstanceArn, cancellationToken);
            var tasks = await ReadPartAsync("DescribeReplicationTasks", Current.Tasks, target.Dms.DescribeReplicationTasksWithSettingsAsync, static task => task.ReplicationTaskArn, cancellationToken);
            return new Inventory
            {
                Endpoints = endpoints.Items,
                Configs = configs.Items,
                Instances = instances.Items,
                Tasks = tasks.Items,
                Faults = [.. new[] { endpoints.Fault, configs.Fault, instances.Fault, tasks.Fault }.OfType<DmsFault>()],
                ReadAt = time.GetUtcNow(),
            }.Sorted();
        }
        finally
        {
            signal.Raise(target.Target.Name, WakeReasons.Background);
        }
    }

    private async Task<(ImmutableDictionary<string, TItem> Items, DmsFault? Fault)> ReadPartAsync<TItem>(
        string operation,
        ImmutableDictionary<string, TItem> before,
        Func<RequestBudget, CancellationToken, Task<DmsPages<TItem>>> read,
        Func<TItem, string> arnOf,
        CancellationToken cancellationToken)
        where TItem : class
    {
        using var timeout = new CancellationTokenSource(options.InventoryInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var pages = await read(_budget, either.Token);
            return (ByArn(pages.Items, before, arnOf), null);
        }
        catch (DmsServiceException exception)
        {
            return (before, exception.Fault);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (before, new DmsFault(FaultKind.Unreachable, operation, null, $"{operation} was not done in time. The dashboard tries again by itself.", time.GetUtcNow()));
        }
    }

    // The last one wins where the list shifted between two pages; what is as before stays the same object.
    private static ImmutableDictionary<string, TItem> ByArn<TItem>(ImmutableArray<TItem> items, ImmutableDictionary<string, TItem> before, Func<TItem, string> arnOf)
        where TItem : class
    {
        var found = ImmutableDictionary.CreateBuilder<string, TItem>();
        foreach (var item in items)
        {
            var arn = arnOf(item);
            found[arn] = before.TryGetValue(arn, out var known) && known.Equals(item) ? known : item;
        }

        return found.ToImmutable();
    }
}
