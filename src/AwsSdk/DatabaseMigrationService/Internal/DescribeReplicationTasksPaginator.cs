using Amazon.DatabaseMigrationService.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>All pages of DescribeReplicationTasks.</summary>
internal sealed class DescribeReplicationTasksPaginator(IAmazonDatabaseMigrationService client, DescribeReplicationTasksRequest request) : IDescribeReplicationTasksPaginator
{
    private readonly TokenPaginator<DescribeReplicationTasksRequest, DescribeReplicationTasksResponse> _pages = new(
        request,
        new(client.DescribeReplicationTasksAsync, r => r.Marker, (r, token) => r.Marker = token, page => page.Marker));

    public IPaginatedEnumerable<DescribeReplicationTasksResponse> Responses => new PaginatedResponse<DescribeReplicationTasksResponse>(_pages);
}
