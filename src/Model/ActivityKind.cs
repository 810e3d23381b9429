namespace DmsDashboard.Model;

/// <summary>What sort of thing the activity list tells.</summary>
public enum ActivityKind
{
    /// <summary>Somebody asked AWS for something through the dashboard.</summary>
    Action,

    /// <summary>A poll found another status or health than before.</summary>
    StateChange,

    /// <summary>Something began to be wrong for long enough to be told, got worse or was over; or somebody could not be told.</summary>
    Alert,
}
