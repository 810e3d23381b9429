namespace DmsDashboard.Model;

/// <summary>A start, stop or reload that was sent and whose effect no poll has shown yet.</summary>
/// <param name="Key">Of which replication.</param>
/// <param name="Operation">The API operation, one of the constants here.</param>
/// <param name="SentAt">When it was asked for.</param>
/// <param name="Answer">Null while AWS has not answered; else its answer.</param>
public sealed record PendingAction(ReplicationKey Key, string Operation, DateTimeOffset SentAt, ActionResult? Answer)
{
    public const string Start = "StartReplication";
    public const string Stop = "StopReplication";
    public const string ReloadReplicationTables = "ReloadReplicationTables";
    public const string StartTask = "StartReplicationTask";
    public const string StopTask = "StopReplicationTask";
    public const string ReloadTables = "ReloadTables";

    /// <summary>When the answer came or was given up; null while AWS has not answered.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The status that the row had when the button was pressed.</summary>
    public ReplicationStatus StatusBefore { get; init; }

    /// <summary>Of its <see cref="ActivityItem"/>; null while it is not answered.</summary>
    public long? ActivityId { get; init; }

    /// <summary>True when an earlier process sent it, and nobody knows what became of it.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>True when it is a task's.</summary>
    public bool IsOfTask => Operation is StartTask or StopTask or ReloadTables;

    /// <summary>True for a stop of either kind.</summary>
    public bool IsStop => Operation is Stop or StopTask;

    /// <summary>True for a reload of tables of either kind; a reload of the whole target is a start.</summary>
    public bool IsReload => Operation is ReloadReplicationTables or ReloadTables;
}
