namespace DmsDashboard.Model.Access;

/// <summary>The ways in that name nobody by what a provider says: their names are the dashboard's own words.</summary>
internal static class AccessWays
{
    /// <summary>Nobody has to sign in.</summary>
    public const string Open = "Open";

    /// <summary>A program with a token.</summary>
    public const string Token = "Token";

    /// <summary>Nobody asked: the dashboard did it by itself.</summary>
    public const string Dashboard = "Dashboard";

    /// <summary>How somebody is shown who is called that: people with their way, so that none of them passes for a token, the dashboard or nobody.</summary>
    public static string Named(string who, string? way) => way is null or Open or Token or Dashboard ? who : $"{who} · {way}";
}
