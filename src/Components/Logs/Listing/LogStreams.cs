namespace DmsDashboard.Components.Logs.Listing;

/// <summary>Which streams are shown, and how.</summary>
public enum LogStreams
{
    /// <summary>All, by time.</summary>
    Merged,

    /// <summary>The orchestrator's messages only.</summary>
    Orchestrator,

    /// <summary>All but the orchestrator's messages.</summary>
    Task,

    /// <summary>The orchestrator beside the others.</summary>
    Split,
}
