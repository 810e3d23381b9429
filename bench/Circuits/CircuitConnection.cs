using System.Net;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DmsDashboard.Bench.Circuits;

/// <summary>A hub connection over a plain web socket (the package with the usual transports is not in our registry, docs/adr/0004).</summary>
internal static class CircuitConnection
{
    /// <summary>A connection to the hub of a Blazor circuit.</summary>
    public static HubConnection Build(Uri hub)
    {
        var builder = Over(hub);
        builder.Services.AddSingleton(BlazorPack.Create());
        var connection = builder.Build();
        connection.ServerTimeout = TimeSpan.FromMinutes(5);
        return connection;
    }

    /// <summary>A connection to the dashboard's own hub, as other programs have it.</summary>
    public static HubConnection BuildJson(Uri hub) => Over(hub).AddJsonProtocol().Build();

    private static HubConnectionBuilder Over(Uri hub)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnectionFactory());
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(hub));
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        return builder;
    }
}
