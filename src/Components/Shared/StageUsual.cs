using DmsDashboard.Model;
using DmsDashboard.Store.History;

namespace DmsDashboard.Components.Shared;

/// <summary>How long a stage of a start-up takes as a rule: by the earlier start-ups seen in its target, else, for the longest stage alone, by what is seen in other accounts.</summary>
internal static class StageUsual
{
    // AWS gives no figure. Operators report about this much for provisioning; longer ones are worth a look.
    private const string Elsewhere = "usually about 12 min elsewhere";

    private const string Longest = "provisioning_capacity";

    /// <summary>For a cell: "usually 10 min 40 s"; null where nothing is known.</summary>
    public static string? Short(StageTimes typical, string targetName, string stage) =>
        typical.Find(targetName, stage) is { } known ? $"usually {DurationText.Long(known.Median)}" : OfOthers(stage);

    /// <summary>With what it rests on: "usually 10 min 40 s, median of 3"; null where nothing is known.</summary>
    public static string? Long(StageTimes typical, string targetName, string stage) =>
        typical.Find(targetName, stage) is { } known ? $"usually {DurationText.Long(known.Median)}, median of {known.Count}" : OfOthers(stage);

    private static string? OfOthers(string stage) => StartupStages.NumberOf(stage) == StartupStages.NumberOf(Longest) ? Elsewhere : null;
}
