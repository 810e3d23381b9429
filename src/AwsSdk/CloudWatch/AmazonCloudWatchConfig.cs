using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudWatch;

/// <summary>The settings of a client of CloudWatch: region or ServiceURL, retries, timeouts.</summary>
public partial class AmazonCloudWatchConfig : ClientConfig
{
    public AmazonCloudWatchConfig()
        : base(ClientDefaults.Modes())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "monitoring";
        EndpointProvider = new RegionalEndpointProvider("monitoring", "aws-us-gov");
    }

    /// <summary>The service's name in profiles and in AWS_ENDPOINT_URL_CLOUDWATCH.</summary>
    public static new string ServiceId => "CloudWatch";

    public override string RegionEndpointServiceName => "monitoring";

    public override string ServiceVersion => "2010-08-01";

    public override string UserAgent => ClientDefaults.UserAgent;

    /// <summary>Where a request would be sent; throws AmazonClientException where the settings do not say.</summary>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        RegionalEndpointResolver.Resolve(this, parameters);
}
