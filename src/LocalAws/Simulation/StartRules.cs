using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// What DMS allows in which state. Where its behaviour is not published this refuses: whoever works here works on AWS.
/// The texts are AWS's where they are public (the first-run rule, the form of the state's name) and like them elsewhere.
/// </summary>
internal static class StartRules
{
    /// <summary>Refuses a start that the state does not allow.</summary>
    /// <exception cref="AwsFaultException">InvalidResourceStateFault, InvalidParameterCombinationException or InvalidParameterValueException.</exception>
    public static void CheckStart(SimulatedReplication replication, string startType, CdcOptions cdc)
    {
        if (startType is not (ReplicationTypes.StartReplication or ReplicationTypes.ResumeProcessing or ReplicationTypes.ReloadTarget))
        {
            throw new AwsFaultException("InvalidParameterValueException", $"Start Type : {startType}, is not valid. Valid values are start-replication, resume-processing, reload-target");
        }

        CheckState(replication);
        CheckType(replication, startType);
        CheckCdc(replication, cdc);
    }

    /// <summary>Refuses a stop that the state does not allow.</summary>
    /// <exception cref="AwsFaultException">InvalidResourceStateFault.</exception>
    public static void CheckStop(SimulatedReplication replication)
    {
        CheckWritable(replication);
        if (replication.ShownStatus != ReplicationStatus.Running && !ReplicationStatus.StartUp.Contains(replication.ShownStatus))
        {
            throw State(replication, "cannot be stopped");
        }
    }

    private static void CheckState(SimulatedReplication replication)
    {
        CheckWritable(replication);
        if (replication.ShownStatus is not (ReplicationStatus.Created or ReplicationStatus.Stopped or ReplicationStatus.Failed))
        {
            throw State(replication, "cannot start");
        }

        if (replication.State.ProvisionState == ProvisionState.Deprovisioning)
        {
            throw new AwsFaultException("InvalidResourceStateFault", $"Replication config '{replication.Spec.Identifier}' is in DEPROVISIONING state and cannot start");
        }
    }

    private static void CheckType(SimulatedReplication replication, string startType)
    {
        var name = startType.ToUpperInvariant().Replace('-', '_');
        if (!replication.State.HasRun)
        {
            Require(startType == ReplicationTypes.StartReplication, $"Start Type : {name}, not valid for replications running for the first time");
            return;
        }

        Require(startType != ReplicationTypes.StartReplication, $"Start Type : {name}, valid only for replications running for the first time");
        if (startType == ReplicationTypes.ResumeProcessing)
        {
            Require(replication.Spec.ReplicationType != ReplicationTypes.FullLoad, $"Start Type : {name}, not applicable for replication type full-load");
            Require(replication.State.ProvisionState != ProvisionState.Deprovisioned, $"Start Type : {name}, not valid as the replication is in deprovisioned. Use reload-target");
        }
    }

    private static void CheckCdc(SimulatedReplication replication, CdcOptions cdc)
    {
        var any = cdc.StartTime is not null || cdc.StartPosition is not null || cdc.StopPosition is not null;
        Require(!any || replication.Spec.ReplicationType != ReplicationTypes.FullLoad, "CdcStartTime, CdcStartPosition and CdcStopPosition are not valid for replication type full-load");
        CdcRules.Check(cdc, replication.Spec.Source.Engine);
    }

    private static void CheckWritable(SimulatedReplication replication)
    {
        if (replication.Spec.IsReadOnly)
        {
            throw new AwsFaultException("InvalidResourceStateFault", $"Replication config '{replication.Spec.Identifier}' is read-only. It is managed by a zero-ETL integration");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new AwsFaultException("InvalidParameterCombinationException", message);
        }
    }

    private static AwsFaultException State(SimulatedReplication replication, string what) =>
        new("InvalidResourceStateFault", $"Replication config '{replication.Spec.Identifier}' is in {replication.ShownStatus.ToUpperInvariant()} state and {what}");
}
