using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace DmsDashboard.Bench.Circuits;

/// <summary>The hub protocol that blazor.web.js speaks. It is internal to the framework, and a bench may reach for it where a product must not.</summary>
internal static class BlazorPack
{
    public static IHubProtocol Create()
    {
        const string Name = "Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol";
        var type = typeof(CircuitOptions).Assembly.GetType(Name, throwOnError: true)!;
        return (IHubProtocol)Activator.CreateInstance(type, nonPublic: true)!;
    }
}
