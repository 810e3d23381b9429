using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DmsDashboard.Access.Sessions;

/// <summary>Counts clicks and keys as asking for something: in a circuit they send no requests, and nobody is signed out in the middle of their work.</summary>
internal sealed class CircuitActivity(AuthenticationStateProvider people) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        (people as PersonStateProvider)?.See();
        return next(context);
    };
}
