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

    internal static ReplicationOffers None(string reason)
    {
        var offer = new ActionOffer(false, reason);
        return new ReplicationOffers { StartReplication = offer, ResumeProcessing = offer, ReloadTarget = offer, Stop = offer, ReloadTables = offer };
    }

    /// <summary>The same offers, each start of them with this warning before its own.</summary>
    internal ReplicationOffers WithStartWarning(string warning) => this with
    {
        StartReplication = Warned(StartReplication, warning),
        ResumeProcessing = Warned(ResumeProcessing, warning),
        ReloadTarget = Warned(ReloadTarget, warning),
    };

    /// <summary>The same offers, a resume with this warning before its own.</summary>
    internal ReplicationOffers WithResumeWarning(string warning) => this with { ResumeProcessing = Warned(ResumeProcessing, warning) };

    private static ActionOffer Warned(ActionOffer offer, string warning) =>
        offer.IsOffered ? offer with { Warning = offer.Warning is null ? warning : $"{warning} {offer.Warning}" } : offer;
}
