using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>The constructors of the official client; without credentials, the SDK's own chain finds them at the first call.</summary>
public partial class AmazonCloudWatchLogsClient
{
    public AmazonCloudWatchLogsClient()
        : base(new AmazonCloudWatchLogsConfig())
    {
    }

    public AmazonCloudWatchLogsClient(RegionEndpoint region)
        : base(new AmazonCloudWatchLogsConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchLogsClient(AmazonCloudWatchLogsConfig config)
        : base(config)
    {
    }

    public AmazonCloudWatchLogsClient(AWSCredentials credentials)
        : this(credentials, new AmazonCloudWatchLogsConfig())
    {
    }

    public AmazonCloudWatchLogsClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCloudWatchLogsConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchLogsClient(AWSCredentials credentials, AmazonCloudWatchLogsConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudWatchLogsConfig())
    {
    }

    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudWatchLogsConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudWatchLogsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudWatchLogsConfig())
    {
    }

    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudWatchLogsConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchLogsClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCloudWatchLogsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }
}
