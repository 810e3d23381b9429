namespace DmsDashboard.Components.Logs.Listing;

/// <summary>How it stands with the lines before those that are listed.</summary>
public enum OlderState
{
    /// <summary>There may be some.</summary>
    Idle,

    /// <summary>They are being read.</summary>
    Reading,

    /// <summary>There are none: the log begins here.</summary>
    Beginning,

    /// <summary>The last reading failed.</summary>
    Failed,
}
