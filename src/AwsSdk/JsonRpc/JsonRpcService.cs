using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.JsonRpc;

/// <summary>What the operations of one JSON-RPC service have in common.</summary>
internal sealed class JsonRpcService
{
    /// <summary>The name that AWSSDK.Core knows the service by, such as Amazon.CloudWatchLogs.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the API, as a date.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>What stands before the operation in X-Amz-Target.</summary>
    public required string TargetPrefix { get; init; }

    /// <summary>The version of the JSON protocol: 1.1, or 1.0.</summary>
    public string JsonVersion { get; init; } = "1.1";

    /// <summary>Whether the service spoke the query protocol before, and still tells its codes of errors beside the new names.</summary>
    public bool IsQueryCompatible { get; init; }

    /// <summary>The content type of its requests.</summary>
    public string ContentType => $"application/x-amz-json-{JsonVersion}";

    /// <summary>How values look on the wire; made once, since making it reflects over every type.</summary>
    public required JsonSerializerOptions Json { get; init; }

    /// <summary>Makes the exception for a fault that an operation does not declare.</summary>
    public required Func<ErrorResponse, AmazonServiceException> UndeclaredFault { get; init; }

    /// <summary>The marshalling of one operation.</summary>
    public InvokeOptions Operation<TRequest, TResponse>(string name, JsonRpcFaults faults)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        new()
        {
            RequestMarshaller = new JsonRpcMarshaller<TRequest>(this, name),
            ResponseUnmarshaller = new JsonRpcUnmarshaller<TResponse>(this, faults),
        };
}
