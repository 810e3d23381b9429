using Amazon;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.DatabaseMigrationService;
using Amazon.DatabaseMigrationService.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace DmsDashboard.AwsSdk.Tests.Runtime;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("eu-central-1", false, false, "https://dms.eu-central-1.amazonaws.com")]
    [InlineData("cn-north-1", false, false, "https://dms.cn-north-1.amazonaws.com.cn")]
    [InlineData("us-east-1", true, false, "https://dms-fips.us-east-1.amazonaws.com")]
    [InlineData("us-east-1", false, true, "https://dms.us-east-1.api.aws")]
    [InlineData("us-east-1", true, true, "https://dms-fips.us-east-1.api.aws")]
    [InlineData("us-gov-west-1", true, false, "https://dms.us-gov-west-1.amazonaws.com")]
    public void Dms_Region_HasItsEndpoint(string region, bool fips, bool dualStack, string expected)
    {
        var config = new AmazonDatabaseMigrationServiceConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        };

        Assert.Equal(expected, config.DetermineServiceOperationEndpoint(new(new DescribeReplicationsRequest())).URL);
    }

    [Theory]
    [InlineData("eu-central-1", false, false, "https://logs.eu-central-1.amazonaws.com")]
    [InlineData("us-east-1", true, false, "https://logs-fips.us-east-1.amazonaws.com")]
    [InlineData("eu-central-1", false, true, "https://logs.eu-central-1.api.aws")]
    [InlineData("us-gov-east-1", true, false, "https://logs.us-gov-east-1.amazonaws.com")]
    public void Logs_Region_HasItsEndpoint(string region, bool fips, bool dualStack, string expected)
    {
        var config = new AmazonCloudWatchLogsConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        };

        Assert.Equal(expected, config.DetermineServiceOperationEndpoint(new(new GetLogEventsRequest())).URL);
    }

    [Theory]
    [InlineData("eu-central-1", false, false, "https://monitoring.eu-central-1.amazonaws.com")]
    [InlineData("us-east-1", true, false, "https://monitoring-fips.us-east-1.amazonaws.com")]
    [InlineData("eu-central-1", false, true, "https://monitoring.eu-central-1.api.aws")]
    [InlineData("us-gov-east-1", true, false, "https://monitoring.us-gov-east-1.amazonaws.com")]
    public void Metrics_Region_HasItsEndpoint(string region, bool fips, bool dualStack, string expected)
    {
        var config = new AmazonCloudWatchConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        };

        Assert.Equal(expected, config.DetermineServiceOperationEndpoint(new(new ListMetricsRequest())).URL);
    }

    [Fact]
    public void Dms_ServiceUrl_WinsOverTheRegion()
    {
        var config = new AmazonDatabaseMigrationServiceConfig { ServiceURL = "http://127.0.0.1:5081", AuthenticationRegion = "eu-central-1" };

        Assert.Equal("http://127.0.0.1:5081", config.DetermineServiceOperationEndpoint(new(new DescribeReplicationsRequest())).URL.TrimEnd('/'));
    }

    [Fact]
    public void Dms_ServiceUrlWithFips_Throws()
    {
        var config = new AmazonDatabaseMigrationServiceConfig { ServiceURL = "http://127.0.0.1:5081", AuthenticationRegion = "us-east-1", UseFIPSEndpoint = true };

        Assert.Throws<AmazonClientException>(() => config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new DescribeReplicationsRequest())));
    }
}
