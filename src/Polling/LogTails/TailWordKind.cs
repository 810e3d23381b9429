namespace DmsDashboard.Polling.LogTails;

/// <summary>What a group's tail tells the logs that share it.</summary>
internal enum TailWordKind
{
    /// <summary>It is open: what is taken in from now on comes by itself; what was before must be read.</summary>
    Opened,

    /// <summary>Lines, or a sample of them.</summary>
    Lines,

    /// <summary>Another session goes on with it, nothing is missing.</summary>
    HandedOver,

    /// <summary>It broke and is tried for again.</summary>
    Lost,

    /// <summary>It cannot be had, and is tried for again after a while: lines must be polled.</summary>
    Refused,

    /// <summary>There is no such log group.</summary>
    NoLogGroup,

    /// <summary>Lines were not taken as fast as they came, and some were left out here.</summary>
    Overrun,
}
