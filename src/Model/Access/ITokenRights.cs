namespace DmsDashboard.Model.Access;

/// <summary>What tokens may at this moment.</summary>
public interface ITokenRights
{
    /// <summary>What it was given, as far as whoever made it may that by now, where that is known; nothing when they may nothing.</summary>
    Permissions Of(ApiToken token);
}
