namespace DmsDashboard.Actions.Bulk;

/// <summary>How far one replication of a bulk run is.</summary>
public enum BulkItemState
{
    /// <summary>Not sent yet, or to be sent again because AWS throttled it.</summary>
    Waiting,

    /// <summary>Sent; AWS has not answered.</summary>
    Sent,

    /// <summary>AWS took it.</summary>
    Accepted,

    /// <summary>AWS answered with a fault.</summary>
    Refused,

    /// <summary>Sent, but the answer was lost: it may have happened.</summary>
    Unknown,

    /// <summary>Its state did not allow it any more, or no connection to AWS came about.</summary>
    NotSent,

    /// <summary>The run was cancelled before its turn came.</summary>
    Cancelled,
}
