using DmsDashboard.Store;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DmsDashboard.Components;

/// <summary>Counts the circuits of the process.</summary>
internal sealed class CircuitPresence(Presence presence) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        presence.NoteCircuit(circuit.Id, isConnected: false);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        presence.NoteCircuit(circuit.Id, isConnected: true);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        presence.NoteCircuit(circuit.Id, isConnected: false);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        presence.ForgetCircuit(circuit.Id);
        return Task.CompletedTask;
    }
}
