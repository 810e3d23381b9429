namespace DmsDashboard.Model.Alerts;

/// <summary>What there is one alert of at most.</summary>
/// <param name="Replication">Of which replication.</param>
/// <param name="Rule">Of which rule.</param>
public readonly record struct AlertKey(ReplicationKey Replication, AlertRule Rule);
