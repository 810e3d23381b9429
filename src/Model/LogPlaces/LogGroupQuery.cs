namespace DmsDashboard.Model.LogPlaces;

/// <summary>What the address asks of the list of log groups.</summary>
public sealed record LogGroupQuery
{
    public static readonly LogGroupQuery Everything = new();

    /// <summary>Words that must all be in the name or in that of a replication that writes there; empty for any.</summary>
    public string Text { get; init; } = "";

    public LogGroupFilter Filter { get; init; }

    /// <summary>Null for all targets.</summary>
    public string? TargetName { get; init; }

    public LogGroupSort Sort { get; init; }

    /// <summary>True for the other direction than is usual for the column.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Times and numbers begin with the largest, what is read begins with A.</summary>
    public bool Descending => Sort is not (LogGroupSort.Name or LogGroupSort.Owner) != IsTurned;

    /// <summary>The same view sorted by that column; once more turns it round.</summary>
    public LogGroupQuery SortBy(LogGroupSort sort) => this with { Sort = sort, IsTurned = Sort == sort && !IsTurned };
}
