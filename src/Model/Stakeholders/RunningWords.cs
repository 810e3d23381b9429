namespace DmsDashboard.Model.Stakeholders;

/// <summary>What is said of a replication that runs.</summary>
internal static class RunningWords
{
    public const string ArrivalNotKnown = "Whether new changes arrive is not known here.";

    public const string Differ = "some copied records differ from the original", NotCompared = "some copied records could not be compared with the original";

    public static PlainPhrase Copying(PlainFacts facts) => new(Copied(facts), $"{Tables(facts)}{Expected(facts)}".TrimEnd());

    public static PlainPhrase Carrying(PlainFacts facts) => facts.Copy.IsNothingToCopy
        ? new PlainPhrase("new changes are carried over")
        : new PlainPhrase("all copied; new changes are carried over");

    public static PlainPhrase AtRisk(PlainFacts facts) => PlainTroubles.IsMoreWrong(facts) ? Told(facts) with { More = NotKnown(facts) } : Told(facts);

    /// <summary>"2 of 77 tables stopped with an error".</summary>
    public static string Errors(PlainFacts facts) =>
        $"{NameList.Count(facts.Copy.Errored)} of {NameList.Count(facts.Copy.Total)} {(facts.Copy.Total == 1 ? "table" : "tables")} stopped with an error";

    /// <summary>When its copying is likely done, in a sentence.</summary>
    public static string Expected(PlainFacts facts) => facts.Finish is { } finish
        ? $"Likely done {FinishWords.Clocks(finish, facts.Now)}."
        : "When it is done is not known yet.";

    private static PlainPhrase Told(PlainFacts facts) => PlainTroubles.Of(facts) switch
    {
        PlainTrouble.TableErrors when facts.IsCopying => new PlainPhrase($"{Copied(facts)}; {Errors(facts)}", $"The others go on. {Expected(facts)}".TrimEnd()),
        PlainTrouble.TableErrors => new PlainPhrase($"copied, but {Errors(facts)}", "Changes of the others are carried over."),
        PlainTrouble.TriesAgain => new PlainPhrase($"{Doing(facts)}; it met an error and tries again by itself"),
        PlainTrouble.RecordsDiffer => new PlainPhrase($"{Doing(facts)}; {Differ}", facts.IsCopying ? Expected(facts) : ""),
        PlainTrouble.RecordsNotCompared => new PlainPhrase($"{Doing(facts)}; {NotCompared}", facts.IsCopying ? Expected(facts) : ""),
        PlainTrouble.StandsStill => new PlainPhrase($"{Doing(facts)}, but nothing has moved for a while", Expected(facts)),
        PlainTrouble.ChangesLate => new PlainPhrase($"{Doing(facts)}, but they arrive late"),
        _ => new PlainPhrase($"{Doing(facts)}, but something is not right", NotKnown(facts)),
    };

    private static string NotKnown(PlainFacts facts) => facts.IsCopying ? Expected(facts) : ArrivalNotKnown;

    private static string Doing(PlainFacts facts) => facts.IsCopying ? Copied(facts) : facts.Copy.IsNothingToCopy ? "carrying changes over" : "copied, carrying changes over";

    private static string Copied(PlainFacts facts) => facts.Copy.Percent switch
    {
        null => "copying",
        0 => "just started copying",
        { } percent => $"copying, {NameList.Count(percent)}% done",
    };

    private static string Tables(PlainFacts facts) =>
        facts.Copy.IsCounted ? $"{NameList.Count(facts.Copy.Loaded)} of {NameList.Count(facts.Copy.Total)} {(facts.Copy.Total == 1 ? "table" : "tables")} {(facts.Copy.Loaded == 1 || facts.Copy.Total == 1 ? "is" : "are")} copied. " : "";
}
