namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The capacity of a serverless replication: there from its provisioning until so long after a stop.</summary>
internal sealed class Capacity(SimulatedReplication replication)
{
    private ReplicationState State => replication.State;

    /// <summary>It is there, and with it a new stream for the engine's log.</summary>
    public void Provisioned(DateTimeOffset at)
    {
        (State.ProvisionState, State.ProvisionedCapacityUnits, State.DateProvisioned) = (ProvisionState.Provisioned, replication.Spec.CapacityUnits, at);
        replication.EngineLog.BeginStream(at);
    }

    /// <summary>Nobody needs it any more: it goes after so long, or at once where it was only being provisioned.</summary>
    public void Release(DateTimeOffset at, TimeSpan after)
    {
        if (State.ProvisionState == ProvisionState.Provisioning)
        {
            Deprovision(at);
            return;
        }

        if (State.IsCapacityHeld)
        {
            State.DeprovisionTime = at + after;
            replication.Agenda.Set(AgendaItem.Deprovision, at + after);
        }
    }

    public void Deprovision(DateTimeOffset at)
    {
        (State.ProvisionState, State.UpdateTime) = (ProvisionState.Deprovisioning, at);
        replication.Agenda.Set(AgendaItem.Deprovisioned, at + replication.Clock.Duration(Stages.Deprovisioning));
    }

    public void Deprovisioned(DateTimeOffset at) =>
        (State.ProvisionState, State.ProvisionedCapacityUnits, State.UpdateTime) = (ProvisionState.Deprovisioned, 0, at);
}
