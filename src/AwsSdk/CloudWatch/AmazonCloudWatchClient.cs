using Amazon.CloudWatch.Internal;
using Amazon.CloudWatch.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.CloudWatch;

/// <summary>Calls CloudWatch over AWSSDK.Core: its credentials, signing, retries and connections. Safe for concurrent use.</summary>
public partial class AmazonCloudWatchClient : AmazonServiceClient, IAmazonCloudWatch
{
    private ICloudWatchPaginatorFactory _paginators;

    public ICloudWatchPaginatorFactory Paginators => _paginators ??= new PaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata("CloudWatch");

    public virtual Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetMetricDataResponse>(request, Operations.GetMetricData, cancellationToken);

    public virtual Task<ListMetricsResponse> ListMetricsAsync(CancellationToken cancellationToken = default) =>
        ListMetricsAsync(new ListMetricsRequest(), cancellationToken);

    public virtual Task<ListMetricsResponse> ListMetricsAsync(ListMetricsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListMetricsResponse>(request, Operations.ListMetrics, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => JsonRpcPipeline.Fit(pipeline);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudWatchConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonCloudWatchConfig
            ?? throw new AmazonClientException("ClientConfig is not of type AmazonCloudWatchConfig to create AmazonCloudWatchClient");

        return awsCredentials is null ? new AmazonCloudWatchClient(config) : new AmazonCloudWatchClient(awsCredentials, config);
    }
}
