using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.JsonRpc;

/// <summary>Reads the answer of one operation straight from the response stream.</summary>
internal sealed class JsonRpcUnmarshaller<TResponse>(JsonRpcService service, JsonRpcFaults faults)
    : JsonRpcResponseUnmarshaller(service, faults)
    where TResponse : AmazonWebServiceResponse, new()
{
    private readonly JsonTypeInfo<TResponse> _type = (JsonTypeInfo<TResponse>)service.Json.GetTypeInfo(typeof(TResponse));

    /// <summary>The answer; throws JsonException on a malformed body, which AWSSDK.Core wraps and retries.</summary>
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) =>
        input.IsEmptyResponse ? new TResponse() : JsonSerializer.Deserialize(input.Stream, _type) ?? new TResponse();
}
