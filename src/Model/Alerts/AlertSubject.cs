namespace DmsDashboard.Model.Alerts;

/// <summary>A replication as the rules look at it.</summary>
/// <param name="Entry">What the poll found.</param>
/// <param name="Now">When the poll began.</param>
internal readonly record struct AlertSubject(ReplicationEntry Entry, DateTimeOffset Now)
{
    /// <summary>True when it ran when it was last seen in a settled state, and nobody stopped it since.</summary>
    public bool WasRunning { get; init; }

    /// <summary>Null for what does not load.</summary>
    public LoadMovement? Load { get; init; }

    public AlertEvidence Evidence { get; init; }
}
