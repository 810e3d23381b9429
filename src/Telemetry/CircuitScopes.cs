using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DmsDashboard.Telemetry;

/// <summary>Marks what is logged for a click or a key with the page that it came from; the id is the server's own, with which nobody can take the page over.</summary>
internal sealed class CircuitScopes(ILogger<CircuitScopes> logger) : CircuitHandler
{
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("Circuit {CircuitId}");

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        using var scope = Scope(logger, context.Circuit.Id);
        await next(context);
    };
}
