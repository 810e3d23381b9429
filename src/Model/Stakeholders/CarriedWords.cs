namespace DmsDashboard.Model.Stakeholders;

/// <summary>What is said of replications that have nothing to copy: for how many of them changes are carried over now.</summary>
internal static class CarriedWords
{
    /// <summary>"changes are carried over", "changes are carried over for 2 of 3"; begins small and has no full stop.</summary>
    public static string Of(IReadOnlyCollection<StakeholderLine> lines)
    {
        var listed = lines.Where(static line => !line.IsGone).ToList();
        var arriving = listed.Count(static line => line.Arrival is ChangeArrival.Arriving);
        return arriving switch
        {
            0 when listed.All(static line => line.Health is Health.Finished) => "carrying changes over has ended",
            0 when listed.Any(static line => line.Arrival is ChangeArrival.NotCertain || line.Health is Health.Unknown) => "whether changes are carried over is not certain",
            0 => "changes are not carried over now",
            _ when arriving == listed.Count => "changes are carried over",
            _ => $"changes are carried over for {NameList.Count(arriving)} of {NameList.Count(listed.Count)}",
        };
    }

    /// <summary>When it will be done: never by itself.</summary>
    public static StakeholderFact Done(IReadOnlyCollection<StakeholderLine> lines)
    {
        var carried = Of(lines);
        var sentence = $"{char.ToUpperInvariant(carried[0])}{carried[1..]}";
        return lines.Any(static line => line.Arrival is ChangeArrival.Arriving)
            ? new StakeholderFact("It goes on", $"{sentence} until somebody ends it.")
            : new StakeholderFact("Nothing has to be copied", $"{sentence}.");
    }
}
