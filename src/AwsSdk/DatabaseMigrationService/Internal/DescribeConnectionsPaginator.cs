using Amazon.DatabaseMigrationService.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>All pages of DescribeConnections.</summary>
internal sealed class DescribeConnectionsPaginator(IAmazonDatabaseMigrationService client, DescribeConnectionsRequest request) : IDescribeConnectionsPaginator
{
    private readonly TokenPaginator<DescribeConnectionsRequest, DescribeConnectionsResponse> _pages = new(
        request,
        new(client.DescribeConnectionsAsync, r => r.Marker, (r, token) => r.Marker = token, page => page.Marker));

    public IPaginatedEnumerable<DescribeConnectionsResponse> Responses => new PaginatedResponse<DescribeConnectionsResponse>(_pages);
}
