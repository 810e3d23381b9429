namespace DmsDashboard.Model.Statuses;

/// <summary>Why the next poll comes when it comes.</summary>
public enum PollPace
{
    /// <summary>Nobody looks and nothing changes.</summary>
    Unwatched,

    /// <summary>Somebody looks, or a state changes.</summary>
    Watched,

    /// <summary>A state changes and somebody looks.</summary>
    Changing,

    /// <summary>The effect of an action is awaited.</summary>
    ActionPending,

    /// <summary>The list has so many pages that the budget allows no shorter interval.</summary>
    Stretched,

    /// <summary>The last polls failed.</summary>
    BackingOff,
}
