namespace DmsDashboard.Api.V1.Comparison;

/// <summary>One side of a comparison.</summary>
internal sealed record ComparedSideItem
{
    /// <summary>The id of the replication.</summary>
    public required string Replication { get; init; }

    public required string Identifier { get; init; }

    /// <summary>When the poll began that saw it so first; null for as it is now.</summary>
    public required DateTimeOffset? SeenAt { get; init; }
}
