namespace DmsDashboard.Model;

/// <summary>Why an action was not sent.</summary>
public enum ActionRefusal
{
    /// <summary>What was asked is wrong in itself: a parameter that is not there or cannot be used.</summary>
    Request,

    /// <summary>The present state does not allow it, or the same is under way.</summary>
    State,

    /// <summary>It could not be written down.</summary>
    Record,

    /// <summary>What it was asked of is not there any more.</summary>
    Gone,
}
