using Amazon.Runtime.Internal;

namespace Amazon.JsonRpc;

/// <summary>What a client tells AWSSDK.Core of its service, for telemetry and the user agent.</summary>
internal sealed class ServiceMetadata(string serviceId) : IServiceMetadata
{
    public string ServiceId { get; } = serviceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
