namespace DmsDashboard.Model.Stakeholders;

/// <summary>Whether what changes at the source reaches the target.</summary>
public enum ChangeArrival
{
    /// <summary>It is not meant to, or not yet: it copies once, is still copying, or has ended as planned.</summary>
    NotDue,

    Arriving,

    /// <summary>It runs, but something is wrong with it.</summary>
    NotCertain,

    /// <summary>It did, and was stopped, or failed.</summary>
    Stopped,
}
