namespace DmsDashboard.Model;

/// <summary>What a mark in the list of log lines stands for.</summary>
public enum LogMarkKind
{
    /// <summary>Lines may be missing here.</summary>
    Gap,

    /// <summary>CloudWatch sent a sample only (more than 500 events in a second).</summary>
    Sampled,

    /// <summary>The tail was lost and is back.</summary>
    Reconnected,

    /// <summary>Live tail is refused; lines are polled.</summary>
    Polling,

    /// <summary>The bounded buffer is full: older lines were dropped.</summary>
    Dropped,

    /// <summary>The live tail is open from here on.</summary>
    Live,

    /// <summary>The live tail was replaced by a new one before CloudWatch's three hours were over; nothing is missing.</summary>
    HandedOver,

    /// <summary>The lines cannot be read at the moment, and why.</summary>
    Fault,
}
