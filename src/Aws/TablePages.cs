using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Amazon.DatabaseMigrationService;
using DmsDashboard.Model;
using Sdk = Amazon.DatabaseMigrationService.Model;

namespace DmsDashboard.Aws;

/// <summary>Follows the Markers of table statistics, of which a replication may have 60,000.</summary>
internal sealed class TablePages(IAmazonDatabaseMigrationService reads, AwsCalls calls, RequestBudget budget)
{
    // The documented maximum of DescribeTableStatistics; its serverless twin documents none.
    private const int PageSize = 500;

    private readonly TableStatisticsMapping _mapping = new();

    /// <summary>Page by page, in AWS's order.</summary>
    /// <exception cref="DmsServiceException">A page could not be read.</exception>
    public async IAsyncEnumerable<ImmutableArray<TableStatistics>> ReadAsync(ReplicationKind kind, string arn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var operation = kind is ReplicationKind.Task ? "DescribeTableStatistics" : "DescribeReplicationTableStatistics";
        var markers = new HashSet<string>();
        string? marker = null;
        do
        {
            await budget.TakeAsync(cancellationToken);
            var asked = marker;
            var page = await calls.RunAsync(operation, token => kind is ReplicationKind.Task ? OfTaskAsync(arn, asked, token) : OfReplicationAsync(arn, asked, token), cancellationToken);
            yield return page.Tables;
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker) && (markers.Add(marker) || calls.FailEndless(operation)));
    }

    private async Task<(string? Marker, ImmutableArray<TableStatistics> Tables)> OfReplicationAsync(string arn, string? marker, CancellationToken cancellationToken)
    {
        var request = new Sdk.DescribeReplicationTableStatisticsRequest { ReplicationConfigArn = arn, MaxRecords = PageSize, Marker = marker };
        var page = await reads.DescribeReplicationTableStatisticsAsync(request, cancellationToken);
        return (page.Marker, _mapping.ToTables(page.ReplicationTableStatistics));
    }

    private async Task<(string? Marker, ImmutableArray<TableStatistics> Tables)> OfTaskAsync(string arn, string? marker, CancellationToken cancellationToken)
    {
        var request = new Sdk.DescribeTableStatisticsRequest { ReplicationTaskArn = arn, MaxRecords = PageSize, Marker = marker };
        var page = await reads.DescribeTableStatisticsAsync(request, cancellationToken);
        return (page.Marker, _mapping.ToTables(page.TableStatistics));
    }
}
