using Amazon.DatabaseMigrationService.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>All pages of DescribeReplicationInstances.</summary>
internal sealed class DescribeReplicationInstancesPaginator(IAmazonDatabaseMigrationService client, DescribeReplicationInstancesRequest request) : IDescribeReplicationInstancesPaginator
{
    private readonly TokenPaginator<DescribeReplicationInstancesRequest, DescribeReplicationInstancesResponse> _pages = new(
        request,
        new(client.DescribeReplicationInstancesAsync, r => r.Marker, (r, token) => r.Marker = token, page => page.Marker));

    public IPaginatedEnumerable<DescribeReplicationInstancesResponse> Responses => new PaginatedResponse<DescribeReplicationInstancesResponse>(_pages);
}
