using System.Collections.Immutable;
using DmsDashboard.Model.Progress;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>When all that is being copied is expected to be done, and what that leaves out.</summary>
/// <param name="Finish">Of the last of those whose speed is known; null when nobody can tell.</param>
/// <param name="LeftOut">Names of those that are not done and of which nobody can tell, those that failed first.</param>
/// <param name="Estimated">How many the range is made of.</param>
internal sealed record FinishOutlook(FinishRange? Finish, ImmutableArray<string> LeftOut, int Estimated)
{
    /// <summary>True when nothing is left to be copied.</summary>
    public bool IsDone => Finish is null && LeftOut.IsEmpty;

    /// <summary>The outlook of lines in the order of the list.</summary>
    public static FinishOutlook Of(IReadOnlyCollection<StakeholderLine> lines)
    {
        var estimated = lines.Where(static line => line.Finish is not null).ToList();
        var range = estimated.Count == 0
            ? (FinishRange?)null
            : new FinishRange(estimated.Max(static line => line.Finish!.Value.Earliest), estimated.Max(static line => line.Finish!.Value.Latest));
        return new FinishOutlook(range, [.. lines.Where(IsLeftOut).Select(static line => line.Name)], estimated.Count);
    }

    // What an error stopped may have to be copied again, even where all of it was copied before.
    private static bool IsLeftOut(StakeholderLine line) => line is { IsGone: false, Finish: null }
        && (line.Health is Health.Failed || (!line.Copy.IsNothingToCopy && !line.Copy.IsComplete && !IsDoneButForErrors(line.Copy)));

    // Nothing of it is copied any more: the tables that failed are told of as such.
    private static bool IsDoneButForErrors(CopyState copy) => copy is { Loading: 0, Queued: 0, Errored: > 0 };
}
