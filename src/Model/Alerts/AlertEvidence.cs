namespace DmsDashboard.Model.Alerts;

/// <summary>What is known of a replication besides the list. Null is what was not read: no rule holds for it.</summary>
/// <param name="Latency">How late its changes are.</param>
/// <param name="SilentSince">Since when it runs without datapoints.</param>
public readonly record struct AlertEvidence(TimeSpan? Latency, DateTimeOffset? SilentSince)
{
    public static readonly AlertEvidence None;
}
