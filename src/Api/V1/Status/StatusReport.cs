using System.Collections.Immutable;
using DmsDashboard.Model.Stakeholders;

namespace DmsDashboard.Api.V1.Status;

/// <summary>All that a stakeholder's page says.</summary>
internal sealed record StatusReport
{
    public required string Title { get; init; }

    /// <summary>"75% is copied."</summary>
    public required string Copied { get; init; }

    /// <summary>"Likely done 03:40 to 05:10 UTC, not counting Orders."; empty when nothing is to be expected.</summary>
    public required string Done { get; init; }

    /// <summary>Of all tables that are counted.</summary>
    public required CopyItem Copy { get; init; }

    /// <summary>Names of those that have something to copy of which nobody knows how much; they are in no sum.</summary>
    public required ImmutableArray<string> NotCounted { get; init; }

    /// <summary>When will it be done?</summary>
    public required StakeholderFact WhenDone { get; init; }

    /// <summary>Is anything wrong?</summary>
    public required StakeholderFact AnythingWrong { get; init; }

    /// <summary>Is new data arriving?</summary>
    public required StakeholderFact NewData { get; init; }

    /// <summary>Those that need attention first.</summary>
    public required ImmutableArray<StatusLine> Lines { get; init; }

    /// <summary>When the report was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the oldest of what it says was read; null when nothing was read.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>What is older than it should be, in a sentence; null when nothing is.</summary>
    public required string? Old { get; init; }

    /// <summary>True when what it says is simulated.</summary>
    public required bool IsDemo { get; init; }

    public static StatusReport Of(StakeholderReport report) => new()
    {
        Title = report.Title,
        Copied = report.Copied,
        Done = report.Done,
        Copy = CopyItem.Of(report.Copy),
        NotCounted = report.Copy.NotCounted,
        WhenDone = report.WhenDone,
        AnythingWrong = report.AnythingWrong,
        NewData = report.NewData,
        Lines = [.. report.Lines.Select(StatusLine.Of)],
        At = report.At,
        AsOf = report.AsOf,
        Old = report.OldWords,
        IsDemo = report.IsDemo,
    };
}
