namespace DmsDashboard.Store.Requests;

/// <summary>What is to be done with a request.</summary>
public enum RequestTurnKind
{
    /// <summary>It is new, or nothing was done for it yet: do it now, then let it go.</summary>
    Mine,

    /// <summary>It was done: give the same answer.</summary>
    Answered,

    /// <summary>It was written down and sent, perhaps by an earlier process, and its answer was not kept: the activity knows what there is to know.</summary>
    Sent,

    /// <summary>It is being done at this moment.</summary>
    UnderWay,

    /// <summary>The key was used for another request.</summary>
    OtherContent,

    /// <summary>The caller has too many keys within a day.</summary>
    TooMany,
}
