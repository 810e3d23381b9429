using Amazon.CloudWatchLogs.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>Hands the open response stream on, instead of reading it to its end.</summary>
internal sealed class StartLiveTailUnmarshaller(JsonRpcService service, JsonRpcFaults faults) : JsonRpcResponseUnmarshaller(service, faults)
{
    public override bool HasStreamingProperty => true;

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) =>
        new StartLiveTailResponse { ResponseStream = new StartLiveTailResponseStream(input.Stream) };

    protected override bool ShouldReadEntireResponse(IWebResponseData response, bool readEntireResponse) => false;
}
