namespace DmsDashboard.Model;

/// <summary>One account and Region that the dashboard watches, by the name it has under <c>Targets</c> in the configuration.</summary>
/// <param name="Name">Unique among the targets; shown in the target switch.</param>
/// <param name="Region">AWS Region code, e.g. <c>eu-central-1</c>.</param>
/// <param name="IsDemo">True when it is the embedded endpoint, not AWS.</param>
public sealed record DmsTarget(string Name, string Region, bool IsDemo = false)
{
    /// <summary>True when others are watched beside it: an identifier alone does not say then which replication is meant.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>The endpoint of the settings, for a command that must go where the dashboard's own calls go; null for AWS's own.</summary>
    public string? Endpoint { get; init; }
}
