using Amazon.CloudWatch;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DmsDashboard.Aws;

/// <summary>The SDK's client, whose requests are counted.</summary>
internal sealed class CountedMetricsClient(AWSCredentials credentials, AmazonCloudWatchConfig config, AwsMetrics metrics)
    : AmazonCloudWatchClient(credentials, config)
{
    // A field: the base class builds its pipeline in its constructor, when only fields are set.
    private readonly AwsMetrics _metrics = metrics;

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        RequestCounter.Fit(pipeline, _metrics);
    }
}
