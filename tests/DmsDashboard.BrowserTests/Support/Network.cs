using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>The wire between browser and dashboard: can be cut, which the browser cannot tell from a lost network.</summary>
internal sealed class Network
{
    private readonly ConcurrentDictionary<ConnectionContext, bool> _open = new();
    private volatile bool _isDown;

    /// <summary>Cuts every connection, and each new one until <see cref="Restore"/>.</summary>
    public void Cut()
    {
        _isDown = true;
        foreach (var connection in _open.Keys)
        {
            connection.Abort();
        }
    }

    public void Restore() => _isDown = false;

    /// <summary>Sees to it that the server's connections pass here.</summary>
    public void Watch(KestrelServerOptions kestrel) => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => async connection =>
    {
        if (_isDown)
        {
            connection.Abort();
            return;
        }

        _open.TryAdd(connection, true);
        try
        {
            await next(connection);
        }
        finally
        {
            _open.TryRemove(connection, out _);
        }
    }));
}
