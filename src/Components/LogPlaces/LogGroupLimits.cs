using System.Collections.Immutable;
using DmsDashboard.Model.LogPlaces;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>What can be seen in one view.</summary>
internal static class LogGroupLimits
{
    /// <summary>Log groups in one view: as many as one live tail of CloudWatch Logs takes.</summary>
    public const int Most = 10;

    /// <summary>Why a log group cannot be taken to those that are selected; null where it can, or is.</summary>
    public static string? Objection(ImmutableArray<LogGroupChoice> selected, LogGroupChoice choice) => selected switch
    {
        _ when selected.Contains(choice) => null,
        [var first, ..] when first.TargetName != choice.TargetName => $"A view shows one target, and the selected groups are of {first.TargetName}.",
        { Length: >= Most } => $"A view shows at most {Most} log groups.",
        _ => null,
    };
}
