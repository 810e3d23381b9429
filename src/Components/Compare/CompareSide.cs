namespace DmsDashboard.Components.Compare;

/// <summary>One side of a comparison as the address names it.</summary>
/// <param name="Identifier">Of a replication or task; empty when none is named.</param>
/// <param name="TargetName">Null where the identifier alone will do.</param>
/// <param name="KindName">serverless or task; null where the identifier alone will do.</param>
/// <param name="VersionId">An earlier version; null for as it is now.</param>
public sealed record CompareSide(string Identifier, string? TargetName, string? KindName, long? VersionId)
{
    /// <summary>No version has this number.</summary>
    public const long NoVersion = -1;

    public static readonly CompareSide None = new("", null, null, null);
}
