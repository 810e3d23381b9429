using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.JsonRpc;

/// <summary>The settings of a client that nobody set: those of the SDK's defaults modes, all with standard retries.</summary>
internal static class ClientDefaults
{
    /// <summary>Sent in the User-Agent header; names this subset, so that a trace shows who called.</summary>
    public static readonly string UserAgent = InternalSDKUtils.BuildUserAgentString("DmsDashboard.AwsSdk", "1.0");

    /// <summary>The defaults modes: time to connect 1.1 s in a region, 3.1 s across regions, 30 s on a mobile line.</summary>
    public static DefaultConfigurationProvider Modes() =>
        new([
            Mode(DefaultConfigurationMode.Standard, 3100),
            Mode(DefaultConfigurationMode.InRegion, 1100),
            Mode(DefaultConfigurationMode.CrossRegion, 3100),
            Mode(DefaultConfigurationMode.Mobile, 30000),
            Mode(DefaultConfigurationMode.Auto, 1100),
        ]);

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, int connectMillis) =>
        new()
        {
            Name = name,
            RetryMode = RequestRetryMode.Standard,
            ConnectTimeout = TimeSpan.FromMilliseconds(connectMillis),
            TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMillis),
        };
}
