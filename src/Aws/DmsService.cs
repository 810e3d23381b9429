using System.Collections.Immutable;
using Amazon.DatabaseMigrationService;
using DmsDashboard.Model;
using Sdk = Amazon.DatabaseMigrationService.Model;

namespace DmsDashboard.Aws;

/// <summary>Describes DMS in one target. Every failure is a <see cref="DmsServiceException"/>.</summary>
public sealed class DmsService
{
    // The documented maximum of most Describe operations; the serverless ones document none.
    private const int PageSize = 100;

    private readonly IAmazonDatabaseMigrationService _reads;
    private readonly AwsCalls _calls;

    internal DmsService(IAmazonDatabaseMigrationService reads, TimeProvider time, AwsMetrics metrics)
    {
        _reads = reads;
        _calls = new AwsCalls(time, metrics);
    }

    /// <summary>All replications, page by page.</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public Task<DmsPages<Replication>> DescribeReplicationsAsync(RequestBudget budget, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            "DescribeReplications",
            async (marker, token) =>
            {
                var page = await _reads.DescribeReplicationsAsync(new Sdk.DescribeReplicationsRequest { MaxRecords = PageSize, Marker = marker }, token);
                return (page.Marker, DmsMapping.ToReplications(page.Replications));
            },
            budget,
            cancellationToken);

    /// <summary>All replication configs, page by page.</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public Task<DmsPages<ReplicationConfig>> DescribeReplicationConfigsAsync(RequestBudget budget, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            "DescribeReplicationConfigs",
            async (marker, token) =>
            {
                var page = await _reads.DescribeReplicationConfigsAsync(new Sdk.DescribeReplicationConfigsRequest { MaxRecords = PageSize, Marker = marker }, token);
                return (page.Marker, DmsMapping.ToConfigs(page.ReplicationConfigs));
            },
            budget,
            cancellationToken);

    /// <summary>All endpoints, page by page, cut down to what may be shown.</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public Task<DmsPages<DmsEndpoint>> DescribeEndpointsAsync(RequestBudget budget, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            "DescribeEndpoints",
            async (marker, token) =>
            {
                var page = await _reads.DescribeEndpointsAsync(new Sdk.DescribeEndpointsRequest { MaxRecords = PageSize, Marker = marker }, token);
                return (page.Marker, DmsMapping.ToEndpoints(page.Endpoints));
            },
            budget,
            cancellationToken);

    /// <summary>All classic tasks without their settings, page by page: the settings make the answer large (API: WithoutSettings).</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public Task<DmsPages<ReplicationTask>> DescribeReplicationTasksAsync(RequestBudget budget, CancellationToken cancellationToken) =>
        ReadTasksAsync(withoutSettings: true, budget, cancellationToken);

    /// <summary>All classic tasks with their settings, page by page.</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public Task<DmsPages<ReplicationTask>> DescribeReplicationTasksWithSettingsAsync(RequestBudget budget, CancellationToken cancellationToken) =>
        ReadTasksAsync(withoutSettings: false, budget, cancellationToken);

    /// <summary>All replication instances, page by page, cut down to what may be shown.</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public Task<DmsPages<ReplicationInstance>> DescribeReplicationInstancesAsync(RequestBudget budget, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            "DescribeReplicationInstances",
            async (marker, token) =>
            {
                var page = await _reads.DescribeReplicationInstancesAsync(new Sdk.DescribeReplicationInstancesRequest { MaxRecords = PageSize, Marker = marker }, token);
                return (page.Marker, TaskMapping.ToInstances(page.ReplicationInstances));
            },
            budget,
            cancellationToken);

    /// <summary>The last tests of endpoints by replication instances, page by page.</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public Task<DmsPages<EndpointConnection>> DescribeConnectionsAsync(RequestBudget budget, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            "DescribeConnections",
            async (marker, token) =>
            {
                var page = await _reads.DescribeConnectionsAsync(new Sdk.DescribeConnectionsRequest { MaxRecords = PageSize, Marker = marker }, token);
                return (page.Marker, DmsMapping.ToConnections(page.Connections));
            },
            budget,
            cancellationToken);

    /// <summary>The tables of a replication or task, page by page in AWS's order, so that those of a long list can be shown before its end.</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public IAsyncEnumerable<ImmutableArray<TableStatistics>> ReadTablesAsync(ReplicationKind kind, string arn, RequestBudget budget, CancellationToken cancellationToken) =>
        new TablePages(_reads, _calls, budget).ReadAsync(kind, arn, cancellationToken);

    private Task<DmsPages<ReplicationTask>> ReadTasksAsync(bool withoutSettings, RequestBudget budget, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            "DescribeReplicationTasks",
            async (marker, token) =>
            {
                var request = new Sdk.DescribeReplicationTasksRequest { MaxRecords = PageSize, Marker = marker, WithoutSettings = withoutSettings };
                var page = await _reads.DescribeReplicationTasksAsync(request, token);
                return (page.Marker, TaskMapping.ToTasks(page.ReplicationTasks));
            },
            budget,
            cancellationToken);

    private async Task<DmsPages<TItem>> ReadPagesAsync<TItem>(
        string operation,
        Func<string?, CancellationToken, Task<(string? Marker, ImmutableArray<TItem> Items)>> read,
        RequestBudget budget,
        CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<TItem>();
        var markers = new HashSet<string>();
        string? marker = null;
        var calls = 0;
        do
        {
            await budget.TakeAsync(cancellationToken);
            var page = await _calls.RunAsync(operation, token => read(marker, token), cancellationToken);
            items.AddRange(page.Items);
            marker = page.Marker;
            calls++;
        }
        while (!string.IsNullOrEmpty(marker) && (markers.Add(marker) || _calls.FailEndless(operation)));

        return new DmsPages<TItem>(items.ToImmutable(), calls);
    }
}
