using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.CloudWatch;

/// <summary>CloudWatch; a subset of the official interface. Beside what each operation names, every one throws AmazonCloudWatchException.</summary>
public partial interface IAmazonCloudWatch : IAmazonService, IDisposable
{
    /// <summary>Paginators, where the official SDK has them.</summary>
    ICloudWatchPaginatorFactory Paginators { get; }

    /// <summary>A page of the datapoints of up to 500 metrics; throws InvalidNextTokenException.</summary>
    Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default);

    /// <summary>The first page of all metrics; throws InternalServiceException, InvalidParameterValueException.</summary>
    Task<ListMetricsResponse> ListMetricsAsync(CancellationToken cancellationToken = default);

    /// <summary>A page of the metrics that had datapoints in the last two weeks; throws InternalServiceException, InvalidParameterValueException.</summary>
    Task<ListMetricsResponse> ListMetricsAsync(ListMetricsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent; throws AmazonClientException where the settings do not say.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
