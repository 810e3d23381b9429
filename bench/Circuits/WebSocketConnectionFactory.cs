using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace DmsDashboard.Bench.Circuits;

/// <summary>Opens a web socket without negotiation, as SignalR allows for this transport.</summary>
internal sealed class WebSocketConnectionFactory : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var uri = new UriBuilder(((UriEndPoint)endpoint).Uri) { Scheme = "ws" }.Uri;
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(uri, cancellationToken);
        return new WebSocketConnection(socket);
    }
}
