using System.Collections.Immutable;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>All that a stakeholder's page says, put together once for the page, the television and the print.</summary>
public sealed record StakeholderReport
{
    public required string Title { get; init; }

    /// <summary>"75% is copied."</summary>
    public required string Copied { get; init; }

    /// <summary>"Likely done 03:40 to 05:10 UTC, not counting Orders."; empty when nothing is to be expected.</summary>
    public required string Done { get; init; }

    public required OverallCopy Copy { get; init; }

    /// <summary>When will it be done?</summary>
    public required StakeholderFact WhenDone { get; init; }

    /// <summary>Is anything wrong?</summary>
    public required StakeholderFact AnythingWrong { get; init; }

    /// <summary>Is new data arriving?</summary>
    public required StakeholderFact NewData { get; init; }

    /// <summary>Those that need attention first, each in the order of the list.</summary>
    public required ImmutableArray<StakeholderLine> Lines { get; init; }

    /// <summary>When the page was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the oldest of what is shown was read; null when nothing was read.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>What is older than it should be, in a sentence; null when nothing is.</summary>
    public string? OldWords { get; init; }

    /// <summary>True when what is shown is simulated.</summary>
    public bool IsDemo { get; init; }

    public IEnumerable<StakeholderLine> Warnings => Lines.Where(static line => line.Warning is not null);
}
