using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.JsonRpc;

/// <summary>Where a service lives in a region, by the rules of its endpoint rule set.</summary>
internal sealed class RegionalEndpointProvider(string service, params string[] fipsIsDefaultIn) : IEndpointProvider
{
    /// <summary>The endpoint; throws AmazonClientException where the settings contradict each other or the region.</summary>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var fips = parameters["UseFIPS"] is true;
        var dualStack = parameters["UseDualStack"] is true;

        if (parameters["Endpoint"] is string { Length: > 0 } custom)
        {
            return fips || dualStack
                ? throw new AmazonClientException("Invalid Configuration: FIPS or dual-stack and a custom endpoint do not go together.")
                : new Endpoint(custom);
        }

        if (parameters["Region"] is not string { Length: > 0 } region || Fn.Partition(region) is not { } partition)
        {
            throw new AmazonClientException("Invalid Configuration: Missing Region");
        }

        if ((fips && !partition.supportsFIPS) || (dualStack && !partition.supportsDualStack))
        {
            throw new AmazonClientException("FIPS or dual-stack is enabled, but this partition does not support it.");
        }

        var suffix = dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        var plain = !fips || (!dualStack && fipsIsDefaultIn.Contains(partition.name));

        return new Endpoint($"https://{service}{(plain ? "" : "-fips")}.{region}.{suffix}");
    }
}
