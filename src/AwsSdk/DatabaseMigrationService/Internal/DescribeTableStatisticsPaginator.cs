using Amazon.DatabaseMigrationService.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>All pages of DescribeTableStatistics.</summary>
internal sealed class DescribeTableStatisticsPaginator(IAmazonDatabaseMigrationService client, DescribeTableStatisticsRequest request) : IDescribeTableStatisticsPaginator
{
    private readonly TokenPaginator<DescribeTableStatisticsRequest, DescribeTableStatisticsResponse> _pages = new(
        request,
        new(client.DescribeTableStatisticsAsync, r => r.Marker, (r, token) => r.Marker = token, page => page.Marker));

    public IPaginatedEnumerable<DescribeTableStatisticsResponse> Responses => new PaginatedResponse<DescribeTableStatisticsResponse>(_pages);
}
