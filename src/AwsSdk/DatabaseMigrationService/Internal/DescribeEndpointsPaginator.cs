using Amazon.DatabaseMigrationService.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>All pages of DescribeEndpoints.</summary>
internal sealed class DescribeEndpointsPaginator(IAmazonDatabaseMigrationService client, DescribeEndpointsRequest request) : IDescribeEndpointsPaginator
{
    private readonly TokenPaginator<DescribeEndpointsRequest, DescribeEndpointsResponse> _pages = new(
        request,
        new(client.DescribeEndpointsAsync, r => r.Marker, (r, token) => r.Marker = token, page => page.Marker));

    public IPaginatedEnumerable<DescribeEndpointsResponse> Responses => new PaginatedResponse<DescribeEndpointsResponse>(_pages);
}
