namespace DmsDashboard.Model;

/// <summary>A start or stop that was sent and whose effect no poll has shown yet.</summary>
/// <param name="Key">Of which replication.</param>
/// <param name="Operation">StartReplication or StopReplication.</param>
/// <param name="SentAt">When it was asked for.</param>
/// <param name="Answer">Null while AWS has not answered; else its answer.</param>
public sealed record PendingAction(ReplicationKey Key, string Operation, DateTimeOffset SentAt, ActionResult? Answer)
{
    public const string Start = "StartReplication";
    public const string Stop = "StopReplication";

    /// <summary>When the answer came or was given up; null while AWS has not answered.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The status that the row had when the button was pressed.</summary>
    public ReplicationStatus StatusBefore { get; init; }
}
