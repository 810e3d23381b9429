using System.Net;
using Amazon.Runtime;

namespace DmsDashboard.Aws;

/// <summary>
/// Brings each answer in whole before the SDK reads it. The SDK's readers hold a thread; a cancellation disposes of the answer under them, and where the rest
/// of it comes just then they wait for good (seen; docs/adr/0002). Not for live tails, whose answer has no end.
/// </summary>
internal sealed class WholeAnswers : HttpClientFactory
{
    /// <summary>What the SDK's own factory makes of a config, with the reading added; a timeout is then one of the whole answer.</summary>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        var wire = new HttpClientHandler { AllowAutoRedirect = clientConfig.AllowAutoRedirect, AutomaticDecompression = DecompressionMethods.None };
        if (clientConfig.MaxConnectionsPerServer is { } most)
        {
            wire.MaxConnectionsPerServer = most;
        }

        if (clientConfig.GetWebProxy() is { } proxy)
        {
            proxy.Credentials = clientConfig.ProxyCredentials ?? proxy.Credentials;
            wire.Proxy = proxy;
        }

        var client = new HttpClient(new ReadingHandler(wire));
        client.Timeout = clientConfig.Timeout ?? client.Timeout;
        return client;
    }

    private sealed class ReadingHandler(HttpMessageHandler wire) : DelegatingHandler(wire)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            try
            {
                await response.Content.LoadIntoBufferAsync(cancellationToken);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}
