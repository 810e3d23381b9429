namespace DmsDashboard.Model;

/// <summary>What became of a start or stop.</summary>
public enum ActionOutcome
{
    /// <summary>AWS took it; the next polls show the effect.</summary>
    Accepted,

    /// <summary>Not sent: the state does not allow it, the same is under way, it cannot be recorded, or no connection to AWS came about.</summary>
    NotOffered,

    /// <summary>Not sent: who asked may not do it.</summary>
    NotAllowed,

    /// <summary>AWS answered with a fault.</summary>
    Refused,

    /// <summary>Sent, but the answer was lost: it may have happened. The sentence tells what polls have seen of it.</summary>
    Unknown,
}
