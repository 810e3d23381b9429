using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.CloudWatchLogs;

/// <summary>CloudWatch Logs; a subset of the official interface. Beside what each operation names, every one throws AmazonCloudWatchLogsException.</summary>
public partial interface IAmazonCloudWatchLogs : IAmazonService, IDisposable
{
    /// <summary>Paginators, where the official SDK has them.</summary>
    ICloudWatchLogsPaginatorFactory Paginators { get; }

    /// <summary>The first page of all log groups; throws InvalidParameterException, ServiceUnavailableException.</summary>
    Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(CancellationToken cancellationToken = default);

    /// <summary>A page of the log groups; throws InvalidParameterException, ServiceUnavailableException.</summary>
    Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(DescribeLogGroupsRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the log streams of a log group; throws InvalidParameterException, ResourceNotFoundException, ServiceUnavailableException.</summary>
    Task<DescribeLogStreamsResponse> DescribeLogStreamsAsync(DescribeLogStreamsRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the events of a log group; throws InvalidParameterException, ResourceNotFoundException, ServiceUnavailableException.</summary>
    Task<FilterLogEventsResponse> FilterLogEventsAsync(FilterLogEventsRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the events of a log stream; throws InvalidParameterException, ResourceNotFoundException, ServiceUnavailableException.</summary>
    Task<GetLogEventsResponse> GetLogEventsAsync(GetLogEventsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts a stream of events as they are ingested; dispose of the answer to end it; throws AccessDeniedException, InvalidOperationException, InvalidParameterException, LimitExceededException, ResourceNotFoundException.</summary>
    Task<StartLiveTailResponse> StartLiveTailAsync(StartLiveTailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent; throws AmazonClientException where the settings do not say.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
