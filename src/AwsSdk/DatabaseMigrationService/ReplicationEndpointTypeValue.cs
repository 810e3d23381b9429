using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService;

/// <summary>Whether an endpoint is read from or written to.</summary>
public partial class ReplicationEndpointTypeValue : ConstantClass
{
    /// <summary>source</summary>
    public static readonly ReplicationEndpointTypeValue Source = new("source");

    /// <summary>target</summary>
    public static readonly ReplicationEndpointTypeValue Target = new("target");

    /// <summary>A value that this list may not know; the constants are better.</summary>
    public ReplicationEndpointTypeValue(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that value, or a new one where the service has learnt more than this list.</summary>
    public static ReplicationEndpointTypeValue FindValue(string value) => FindValue<ReplicationEndpointTypeValue>(value);

    public static implicit operator ReplicationEndpointTypeValue(string value) => FindValue(value);
}
