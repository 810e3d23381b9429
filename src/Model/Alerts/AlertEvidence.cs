namespace DmsDashboard.Model.Alerts;

/// <summary>What is known of a replication besides the list. Null is what was not read: it opens no alert, and ends none.</summary>
/// <param name="Latency">How late its changes are.</param>
/// <param name="SilentSince">Since when it runs without datapoints.</param>
public readonly record struct AlertEvidence(TimeSpan? Latency, DateTimeOffset? SilentSince)
{
    public static readonly AlertEvidence None;

    /// <summary>True when metrics were read lately enough to tell that datapoints come.</summary>
    public bool HasDatapoints { get; init; }

    /// <summary>True when nothing tells whether the rule holds for what runs: nobody reads its metrics at present, or the reading has none.</summary>
    /// <param name="rule">Which rule.</param>
    /// <param name="entry">What the list says of the replication.</param>
    public bool IsSilentOn(AlertRule rule, ReplicationEntry entry) => entry.Replication.Status.Is(ReplicationStatus.Running) && rule switch
    {
        // Changes wait for a load to end: then it is known that the rule does not hold.
        AlertRule.Latency => Latency is null && entry.Health.Health is not Health.Loading,
        AlertRule.NoDatapoints => SilentSince is null && !HasDatapoints,
        _ => false,
    };
}
