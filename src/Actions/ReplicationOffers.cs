namespace DmsDashboard.Actions;

/// <summary>What a replication's state allows.</summary>
public sealed record ReplicationOffers
{
    public required ActionOffer StartReplication { get; init; }

    public required ActionOffer ResumeProcessing { get; init; }

    /// <summary>Destructive: drops and reloads the target tables.</summary>
    public required ActionOffer ReloadTarget { get; init; }

    public required ActionOffer Stop { get; init; }

    /// <summary>Loads or validates chosen tables again while the others go on; a load is destructive for them.</summary>
    public required ActionOffer ReloadTables { get; init; }
}
