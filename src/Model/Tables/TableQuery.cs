namespace DmsDashboard.Model.Tables;

/// <summary>What the address asks of the tables. Equal queries share one list.</summary>
public sealed record TableQuery
{
    public static readonly TableQuery Everything = new();

    /// <summary>Words that must all be in schema.table; empty for any.</summary>
    public string Text { get; init; } = "";

    public TableFilter Filter { get; init; }

    public TableSort Sort { get; init; }

    /// <summary>True for the other direction than is usual for the column.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Numbers begin with the largest, what is read begins with A.</summary>
    public bool Descending => Sort is not (TableSort.State or TableSort.Name or TableSort.Validation) != IsTurned;

    /// <summary>The same view sorted by that column; once more turns it round.</summary>
    public TableQuery SortBy(TableSort sort) => this with { Sort = sort, IsTurned = Sort == sort && !IsTurned };
}
