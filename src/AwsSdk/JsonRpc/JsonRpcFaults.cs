using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.JsonRpc;

/// <summary>The faults that an operation declares, by their name on the wire.</summary>
internal sealed class JsonRpcFaults : Dictionary<string, Func<ErrorResponse, AmazonServiceException>>
{
    public JsonRpcFaults()
        : base(StringComparer.Ordinal)
    {
    }
}
