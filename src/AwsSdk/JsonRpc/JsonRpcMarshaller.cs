using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.JsonRpc;

/// <summary>Turns the request of one operation into an HTTP request: POST / with the operation in a header.</summary>
internal sealed class JsonRpcMarshaller<TRequest>(JsonRpcService service, string operation, string hostPrefix = null)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    private readonly JsonTypeInfo<TRequest> _type = (JsonTypeInfo<TRequest>)service.Json.GetTypeInfo(typeof(TRequest));
    private readonly string _target = $"{service.TargetPrefix}.{operation}";

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, service.Name)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            HostPrefix = hostPrefix,
            Content = JsonSerializer.SerializeToUtf8Bytes((TRequest)input, _type),
        };

        request.Headers["X-Amz-Target"] = _target;
        request.Headers["Content-Type"] = service.ContentType;
        request.Headers[HeaderKeys.XAmzApiVersion] = service.ApiVersion;

        if (service.IsQueryCompatible)
        {
            request.Headers[QueryError.ModeHeader] = "true";
        }

        return request;
    }
}
