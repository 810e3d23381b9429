namespace DmsDashboard.Model.Access;

/// <summary>What a token is asked for.</summary>
/// <param name="Name">Which program it is for.</param>
/// <param name="Permissions">All that it may do.</param>
/// <param name="ExpiresAt">From when on it lets nobody in.</param>
public sealed record TokenRequest(string Name, Permissions Permissions, DateTimeOffset ExpiresAt);
