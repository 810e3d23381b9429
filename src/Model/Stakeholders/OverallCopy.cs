using System.Collections.Immutable;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>
/// How much of all is copied. Each replication counts by its number of tables, as DMS tells neither rows nor bytes in all; what is not known
/// counts neither as nothing nor as done: it is named.
/// </summary>
public sealed record OverallCopy
{
    /// <summary>0 to 100, rounded down; 100 only when all that counts is copied. Null when nothing counts.</summary>
    public int? Percent { get; private init; }

    /// <summary>True when something is copied, and less than all; with 0 percent it is less than one.</summary>
    public bool IsBegun { get; private init; }

    public int Loaded { get; private init; }

    public int Loading { get; private init; }

    public int Queued { get; private init; }

    public int Errored { get; private init; }

    public int Total => Loaded + Loading + Queued + Errored;

    /// <summary>Names of those that have something to copy, and nobody knows how much yet.</summary>
    public ImmutableArray<string> NotCounted { get; private init; } = [];

    /// <summary>True when nothing of it copies: all carry changes only.</summary>
    public bool IsNothingToCopy { get; private init; }

    /// <summary>True when everything is copied, and nothing is left out.</summary>
    public bool IsComplete => Percent is 100 && NotCounted.IsEmpty;

    public static OverallCopy Of(IReadOnlyCollection<StakeholderLine> lines)
    {
        var counted = lines.Where(static line => line.Copy is { IsCounted: true, Percent: not null }).Select(static line => line.Copy).ToList();
        var (total, done) = (counted.Sum(static copy => (long)copy.Total), counted.Sum(static copy => (long)copy.Total * copy.Percent!.Value));
        return new OverallCopy
        {
            Percent = total == 0 ? null : (int)(done / total),
            IsBegun = total > done && (done > 0 || counted.Any(static copy => copy.Loaded > 0)),
            Loaded = counted.Sum(static copy => copy.Loaded),
            Loading = counted.Sum(static copy => copy.Loading),
            Queued = counted.Sum(static copy => copy.Queued),
            Errored = counted.Sum(static copy => copy.Errored),
            NotCounted = [.. lines.Where(IsNotCounted).Select(static line => line.Name)],
            IsNothingToCopy = lines.Any(static line => line.Copy.IsNothingToCopy) && lines.All(static line => line.Copy.IsNothingToCopy || line.IsGone),
        };
    }

    private static bool IsNotCounted(StakeholderLine line) => line is { IsGone: false, Copy.IsNothingToCopy: false } && line.Copy is not { IsCounted: true, Percent: not null };
}
