using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace DmsDashboard.Tests.Support;

/// <summary>Connects a SignalR client by a WebSocket without negotiation; the package that usually does is not in every registry.</summary>
internal sealed class WebSocketConnectionFactory(string? origin = null, string? authorization = null, (string Name, string Value)? header = null) : IConnectionFactory
{
    /// <summary>Who holds it stops the reading of all connections: a program that is too slow.</summary>
    public SemaphoreSlim Reading { get; } = new(1);

    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        if (authorization is not null)
        {
            socket.Options.SetRequestHeader("Authorization", authorization);
        }

        if (header is { } other)
        {
            socket.Options.SetRequestHeader(other.Name, other.Value);
        }

        await socket.ConnectAsync(new UriBuilder(((UriEndPoint)endpoint).Uri) { Scheme = "ws" }.Uri, cancellationToken);
        return new WebSocketConnection(socket, Reading);
    }
}
