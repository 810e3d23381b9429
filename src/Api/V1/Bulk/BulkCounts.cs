using DmsDashboard.Actions.Bulk;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>How many replications of a bulk run are how far.</summary>
internal sealed record BulkCounts
{
    public required int Total { get; init; }

    /// <summary>Not sent yet, or to be sent again because AWS throttled it.</summary>
    public required int Waiting { get; init; }

    /// <summary>Sent; AWS has not answered.</summary>
    public required int Sent { get; init; }

    /// <summary>AWS took it.</summary>
    public required int Accepted { get; init; }

    /// <summary>AWS answered with a fault.</summary>
    public required int Refused { get; init; }

    /// <summary>Sent, but the answer was lost: it may have happened.</summary>
    public required int Unknown { get; init; }

    /// <summary>Left out, or its state did not allow it any more.</summary>
    public required int NotSent { get; init; }

    /// <summary>The run was cancelled before its turn came.</summary>
    public required int Cancelled { get; init; }

    public static BulkCounts Of(BulkRun run) => new()
    {
        Total = run.Items.Length,
        Waiting = run.Count(BulkItemState.Waiting),
        Sent = run.Count(BulkItemState.Sent),
        Accepted = run.Count(BulkItemState.Accepted),
        Refused = run.Count(BulkItemState.Refused),
        Unknown = run.Count(BulkItemState.Unknown),
        NotSent = run.Count(BulkItemState.NotSent),
        Cancelled = run.Count(BulkItemState.Cancelled),
    };
}
