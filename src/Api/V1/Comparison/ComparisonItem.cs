using System.Collections.Immutable;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Api.V1.Comparison;

/// <summary>What two replications were told to do, or one at two times, compared place by place: order and blanks mean nothing, and null is the same as nothing.</summary>
internal sealed record ComparisonItem
{
    public required ComparedSideItem First { get; init; }

    public required ComparedSideItem Second { get; init; }

    /// <summary>How many places differ.</summary>
    public required int Differences { get; init; }

    public required ImmutableArray<ComparedPartItem> Parts { get; init; }

    /// <param name="first">One side, with its content.</param>
    /// <param name="second">The other.</param>
    /// <param name="isAll">True for what is the same, too.</param>
    public static ComparisonItem Of((ComparedSideItem Side, SettingsContent Content) first, (ComparedSideItem Side, SettingsContent Content) second, bool isAll)
    {
        var (one, other) = (first.Content, second.Content);
        ImmutableArray<ComparedPartItem> parts =
        [
            ComparedPartItem.Of("config", JsonDifferences.Between(one.Config, other.Config), isAll),
            ComparedPartItem.Of("tableMappings", JsonDifferences.Between(one.TableMappings, other.TableMappings), isAll),
            ComparedPartItem.Of("settings", JsonDifferences.Between(one.Settings, other.Settings), isAll),
            ComparedPartItem.Of("supplemental", JsonDifferences.Between(one.Supplemental, other.Supplemental), isAll),
        ];
        return new ComparisonItem { First = first.Side, Second = second.Side, Differences = parts.Sum(static part => part.Differences), Parts = parts };
    }
}
