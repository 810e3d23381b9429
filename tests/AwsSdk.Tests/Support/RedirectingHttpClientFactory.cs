using System.Net.Sockets;
using Amazon.Runtime;

namespace DmsDashboard.AwsSdk.Tests.Support;

/// <summary>Connects to one endpoint whatever the host is called, so that a test sees the Host that AWS would have seen.</summary>
internal sealed class RedirectingHttpClientFactory(string url) : HttpClientFactory
{
    private readonly Uri _url = new(url);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new SocketsHttpHandler { ConnectCallback = ConnectAsync });

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_url.Host, _url.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
