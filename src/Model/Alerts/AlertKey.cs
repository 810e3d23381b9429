namespace DmsDashboard.Model.Alerts;

/// <summary>What there is one alert of at most.</summary>
/// <param name="Replication">Of which replication; without an ARN for what is about a whole target.</param>
/// <param name="Rule">Of which rule.</param>
public readonly record struct AlertKey(ReplicationKey Replication, AlertRule Rule)
{
    /// <summary>True for what is about a whole target.</summary>
    public bool IsOfTarget => Replication.Arn.Length == 0;

    /// <summary>That of a whole target.</summary>
    public static AlertKey OfTarget(string name, AlertRule rule) => new(new ReplicationKey(name, ""), rule);
}
