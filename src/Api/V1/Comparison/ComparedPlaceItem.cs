using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Api.V1.Comparison;

/// <summary>One place of two JSON documents.</summary>
internal sealed record ComparedPlaceItem
{
    /// <summary>E.g. rules[3].rule-action; items of lists are told apart by their rule-id or Id. Empty for the document as a whole.</summary>
    public required string Path { get; init; }

    /// <summary>As text; null where the first has nothing.</summary>
    public required string? First { get; init; }

    /// <summary>As text; null where the second has nothing.</summary>
    public required string? Second { get; init; }

    /// <summary>False where both mean the same, and for what AWS itself writes there.</summary>
    public required bool IsDifferent { get; init; }

    public static ComparedPlaceItem Of(JsonDifference place) => new() { Path = place.Path, First = place.First, Second = place.Second, IsDifferent = place.IsDifferent };
}
