using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.JsonRpc;

/// <summary>Turns a fault on the wire into the exception that the operation declares for it.</summary>
internal abstract class JsonRpcResponseUnmarshaller(JsonRpcService service, JsonRpcFaults faults) : JsonResponseUnmarshaller
{
    /// <summary>The typed exception, or the service's own for a fault that this operation does not declare.</summary>
    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input,
        Exception innerException,
        HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        error.InnerException = innerException;
        error.StatusCode = statusCode;

        var make = error.Code is not null && faults.TryGetValue(error.Code, out var declared) ? declared : service.UndeclaredFault;

        if (service.IsQueryCompatible)
        {
            QueryError.Apply(input.ResponseData, error);
        }

        return make(error);
    }
}
