namespace DmsDashboard.Components.Logs.Listing;

/// <summary>What a row of the list is.</summary>
public enum LogRowKind
{
    /// <summary>A line or a mark.</summary>
    Entry,

    /// <summary>A line that goes on with the one above.</summary>
    More,

    /// <summary>Before it lines are missing, which can be read.</summary>
    Older,
}
