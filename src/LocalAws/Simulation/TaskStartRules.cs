using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// What DMS allows a classic task in which state. Where its sources differ the strict reading counts: whoever works here works on
/// AWS. The texts of the state, the first run and the connection test are AWS's own; the others are like them.
/// </summary>
internal static class TaskStartRules
{
    /// <summary>Refuses a start that the situation does not allow.</summary>
    /// <exception cref="AwsFaultException">InvalidResourceStateFault or InvalidParameterCombinationException.</exception>
    public static void CheckStart(TaskSituation task, string startType, CdcOptions cdc)
    {
        CheckState(task);
        if (task.HasStarted)
        {
            CheckRestart(task, startType, cdc);
        }
        else
        {
            // The API reference promises data errors for any other first start.
            Require(startType == ReplicationTypes.StartReplication, $"Start Type : {Name(startType)}, not valid for tasks running for the first time");
        }

        CheckCdc(task, startType, cdc);
    }

    /// <summary>Refuses a stop that the situation does not allow. Whether DMS takes one while a task is starting is not published.</summary>
    /// <exception cref="AwsFaultException">InvalidResourceStateFault.</exception>
    public static void CheckStop(TaskSituation task)
    {
        if (task.Status != ReplicationTaskStatus.Running)
        {
            throw new AwsFaultException("InvalidResourceStateFault", "Replication Task cannot be stopped, invalid state");
        }
    }

    private static void CheckState(TaskSituation task)
    {
        RequireState(
            task.Status is ReplicationTaskStatus.Ready or ReplicationTaskStatus.Stopped or ReplicationTaskStatus.Failed or ReplicationTaskStatus.FailedMove,
            "Replication Task cannot be started, invalid state");
        RequireState(
            task.InstanceStatus == SimulatedInstance.Available,
            $"Replication Task cannot be started, its replication instance is in {task.InstanceStatus.ToUpperInvariant()} state");
        RequireState(task.ConnectionsSucceeded, "Test connection for replication instance and endpoint should be successful for starting the replication task");
    }

    private static void CheckRestart(TaskSituation task, string startType, CdcOptions cdc)
    {
        var isCdc = task.MigrationType == ReplicationTypes.Cdc;
        switch (startType)
        {
            case ReplicationTypes.StartReplication:
                // Only a cdc task may begin anew, and must say where.
                Require(isCdc && (cdc.StartTime is not null || cdc.StartPosition is not null), $"Start Type : {Name(startType)}, valid only for tasks running for the first time");
                break;
            case ReplicationTypes.ResumeProcessing:
                // Older documentation has it not applicable to full-load; the API reference lets it load the tables that are left. Where none is left, both refuse.
                Require(task.MigrationType != ReplicationTypes.FullLoad || !task.HasLoaded, $"Start Type : {Name(startType)}, not applicable for a full-load task whose full load has finished");
                break;
            default:
                // What it would load anew is not published: a cdc task loads nothing.
                Require(!isCdc, $"Start Type : {Name(startType)}, not applicable for migration type cdc");
                break;
        }
    }

    private static void CheckCdc(TaskSituation task, string startType, CdcOptions cdc)
    {
        Require(cdc.StopPosition is null || task.MigrationType != ReplicationTypes.FullLoad, "CdcStopPosition is not valid for migration type full-load");
        if (cdc.StartTime is not null || cdc.StartPosition is not null)
        {
            // A task that loads captures from where its load began; a resume goes on where it stopped.
            Require(task.MigrationType == ReplicationTypes.Cdc, $"CdcStartTime and CdcStartPosition are not valid for migration type {task.MigrationType}");
            Require(startType == ReplicationTypes.StartReplication, $"Start Type : {Name(startType)}, not valid with CdcStartTime or CdcStartPosition");
        }

        CdcRules.Check(cdc, task.SourceEngine);
    }

    private static string Name(string startType) => startType.ToUpperInvariant().Replace('-', '_');

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new AwsFaultException("InvalidParameterCombinationException", message);
        }
    }

    private static void RequireState(bool condition, string message)
    {
        if (!condition)
        {
            throw new AwsFaultException("InvalidResourceStateFault", message);
        }
    }
}
