namespace DmsDashboard.Api.V1.Shares;

/// <summary>A replication that a share link shows.</summary>
/// <param name="Id">The id of the replication.</param>
/// <param name="Name">What the link's visitors know it by.</param>
internal sealed record SharedItem(string Id, string Name);
