using DmsDashboard.Actions.Bulk;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>Several replications that are started or stopped together, a few at once.</summary>
internal sealed record BulkRunItem
{
    public required string Id { get; init; }

    public required BulkCommand Command { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Who { get; init; }

    /// <summary>True once somebody has asked that nothing more is sent.</summary>
    public required bool IsCancelled { get; init; }

    /// <summary>When the last answer came; null while it goes on.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    public required BulkCounts Counts { get; init; }

    public static BulkRunItem Of(BulkRun run) => new()
    {
        Id = run.Id,
        Command = run.IsStop ? BulkCommand.Stop : BulkCommand.Start,
        Who = run.Origin.Who,
        IsCancelled = run.IsCancelled,
        FinishedAt = run.FinishedAt,
        Counts = BulkCounts.Of(run),
    };
}
