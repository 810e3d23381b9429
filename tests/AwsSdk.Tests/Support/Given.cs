using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.DatabaseMigrationService;
using Amazon.Runtime;

namespace DmsDashboard.AwsSdk.Tests.Support;

/// <summary>Clients as src/Aws makes them, but with no retries unless a test is about them.</summary>
internal static class Given
{
    public const string Arn = "arn:aws:dms:eu-central-1:123456789012:replication-config:EAM3JEHXGBGZBPN5PLON7NPDEE";

    public const string TaskArn = "arn:aws:dms:eu-central-1:123456789012:task:QASHCW2UHA2V7CMYWVHEYGBNTI";

    public static BasicAWSCredentials Credentials { get; } = new("AKIDEXAMPLE", "secret");

    public static AmazonDatabaseMigrationServiceClient Dms(string url, int retries = 0, int staleRetries = 10) =>
        new(Credentials, new AmazonDatabaseMigrationServiceConfig
        {
            ServiceURL = url,
            AuthenticationRegion = "eu-central-1",
            MaxErrorRetry = retries,
            MaxStaleConnectionRetries = staleRetries,
        });

    /// <summary>A client for StartReplication and StopReplication, which sends a request at most once.</summary>
    public static AmazonDatabaseMigrationServiceClient DmsOnce(string url) => Dms(url, retries: 0, staleRetries: 0);

    public static AmazonCloudWatchLogsClient Logs(string url, int retries = 0, bool logResponse = false) =>
        new(Credentials, new AmazonCloudWatchLogsConfig
        {
            ServiceURL = url,
            AuthenticationRegion = "eu-central-1",
            DisableHostPrefixInjection = true,
            LogResponse = logResponse,
            MaxErrorRetry = retries,
        });

    public static AmazonCloudWatchClient Metrics(string url, int retries = 0) =>
        new(Credentials, new AmazonCloudWatchConfig { ServiceURL = url, AuthenticationRegion = "eu-central-1", MaxErrorRetry = retries });
}
