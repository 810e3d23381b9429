using Amazon.Runtime.Internal;

namespace Amazon.JsonRpc;

/// <summary>Fits AWSSDK.Core's request pipeline for a JSON-RPC service.</summary>
internal static class JsonRpcPipeline
{
    /// <summary>Puts the service's endpoint rules and its signing where Core leaves room for them.</summary>
    public static void Fit(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new RegionalEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
    }
}
