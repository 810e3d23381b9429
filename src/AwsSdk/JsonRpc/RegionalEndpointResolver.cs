using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.JsonRpc;

/// <summary>The pipeline step that sets a request's endpoint from the client's settings.</summary>
internal sealed class RegionalEndpointResolver : BaseEndpointResolver
{
    /// <summary>The endpoint of a request that is not sent; throws as the endpoint provider does.</summary>
    public static Endpoint Resolve(ClientConfig config, ServiceOperationEndpointParameters parameters)
    {
        var request = new DefaultRequest(parameters.Request, config.ServiceId) { AlternateEndpoint = parameters.AlternateEndpoint };

        return config.EndpointProvider.ResolveEndpoint(Map(config, request));
    }

    protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters) =>
        InjectHostPrefix(executionContext.RequestContext);

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        Map(requestContext.ClientConfig, requestContext.Request);

    private static EndpointParameters Map(IClientConfig config, IRequest request) =>
        new()
        {
            ["Region"] = request.AlternateEndpoint?.SystemName ?? Region(config),
            ["UseDualStack"] = config.UseDualstackEndpoint,
            ["UseFIPS"] = config.UseFIPSEndpoint,
            ["Endpoint"] = config.ServiceURL,
        };

    private static string Region(IClientConfig config)
    {
        if (config.RegionEndpoint is { } region)
        {
            return region.SystemName;
        }

        if (string.IsNullOrEmpty(config.ServiceURL))
        {
            return null;
        }

        return string.IsNullOrEmpty(config.AuthenticationRegion)
            ? AWSSDKUtils.DetermineRegion(config.ServiceURL)
            : config.AuthenticationRegion;
    }
}
