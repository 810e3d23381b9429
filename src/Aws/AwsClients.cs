using Amazon;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.DatabaseMigrationService;
using Amazon.Runtime;

namespace DmsDashboard.Aws;

/// <summary>Makes the SDK clients of one target; what they send is counted.</summary>
internal sealed class AwsClients(TargetSettings settings, DemoEndpoint? demo, AwsMetrics metrics)
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(15);

    private static readonly WholeAnswers Whole = new();

    private readonly AWSCredentials _credentials = demo is null ? new DeferredCredentials(settings) : new BasicAWSCredentials("test", "test");

    /// <summary>For reading: the SDK repeats what failed on the way.</summary>
    public IAmazonDatabaseMigrationService Dms() => new CountedDmsClient(_credentials, DmsConfig(maxErrorRetry: 2), metrics);

    /// <summary>For start, stop and reload: sent once, whatever happens. The SDK would repeat them after a lost answer, when they may have been done.</summary>
    public IAmazonDatabaseMigrationService DmsCommands() => new CountedDmsClient(_credentials, DmsConfig(maxErrorRetry: 0), metrics);

    public IAmazonCloudWatchLogs Logs() => new CountedLogsClient(_credentials, Configure(new AmazonCloudWatchLogsConfig(), maxErrorRetry: 2), metrics);

    /// <summary>For live tails: the SDK takes the limit of open sessions for throttling and would ask three times more.</summary>
    public IAmazonCloudWatchLogs LiveTails()
    {
        var config = Configure(new AmazonCloudWatchLogsConfig(), maxErrorRetry: 0);
        config.HttpClientFactory = null;
        return new CountedLogsClient(_credentials, config, metrics);
    }

    public IAmazonCloudWatch Metrics()
    {
        var config = Configure(new AmazonCloudWatchConfig(), maxErrorRetry: 2);
        config.Timeout = CallTimeout;
        return new CountedMetricsClient(_credentials, config, metrics);
    }

    private AmazonDatabaseMigrationServiceConfig DmsConfig(int maxErrorRetry)
    {
        var config = Configure(new AmazonDatabaseMigrationServiceConfig(), maxErrorRetry);
        config.Timeout = CallTimeout;
        // Without retries the SDK would still repeat a request when a kept connection turns out to be lost.
        config.MaxStaleConnectionRetries = maxErrorRetry;
        return config;
    }

    private TConfig Configure<TConfig>(TConfig config, int maxErrorRetry)
        where TConfig : ClientConfig
    {
        // Adaptive mode's bucket does not refill while it waits; Standard is the one that works.
        config.RetryMode = RequestRetryMode.Standard;
        config.HttpClientFactory = Whole;
        config.MaxErrorRetry = maxErrorRetry;
        if ((demo?.Url.ToString() ?? settings.Endpoint) is { Length: > 0 } endpoint)
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = settings.Region;
            // Live tail would call stream-<host>, a name that only AWS has.
            config.DisableHostPrefixInjection = true;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        }

        return config;
    }
}
