namespace DmsDashboard.Components.AlertList;

/// <summary>Whether a rule can tell of all that it is about.</summary>
internal enum WatchedState
{
    /// <summary>It can.</summary>
    Watched,

    /// <summary>Of some things nothing is known that it goes by.</summary>
    Partly,

    /// <summary>A setting turned it off.</summary>
    Off,
}
