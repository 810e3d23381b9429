using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudWatchLogs;

/// <summary>The settings of a client of CloudWatch Logs: region or ServiceURL, retries, timeouts.</summary>
public partial class AmazonCloudWatchLogsConfig : ClientConfig
{
    public AmazonCloudWatchLogsConfig()
        : base(ClientDefaults.Modes())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "logs";
        EndpointProvider = new RegionalEndpointProvider("logs", "aws-us-gov");
    }

    /// <summary>The service's name in profiles and in AWS_ENDPOINT_URL_CLOUDWATCH_LOGS.</summary>
    public static new string ServiceId => "CloudWatch Logs";

    public override string RegionEndpointServiceName => "logs";

    public override string ServiceVersion => "2014-03-28";

    public override string UserAgent => ClientDefaults.UserAgent;

    /// <summary>Where a request would be sent; throws AmazonClientException where the settings do not say.</summary>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        RegionalEndpointResolver.Resolve(this, parameters);
}
