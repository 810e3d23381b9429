namespace DmsDashboard.Model.Stakeholders;

/// <summary>What is said of a replication that does not run, or should not be as it is.</summary>
internal static class RestingWords
{
    public static PlainPhrase Failed(PlainFacts facts) => facts switch
    {
        { CameToChanges: true } => new PlainPhrase($"stopped by an error{When(facts)}", "Changes made since then have not arrived."),
        { Copy.Percent: { } percent } => new PlainPhrase($"stopped by an error{When(facts)}, {(percent == 0 ? "less than 1" : NameList.Count(percent))}% copied", "Nothing more is copied until it is started again."),
        _ => new PlainPhrase($"could not go on{When(facts)} because of an error", "How much of it was copied is not known."),
    };

    public static PlainPhrase AtRisk(PlainFacts facts) => PlainTroubles.Of(facts) switch
    {
        PlainTrouble.TableErrors => new PlainPhrase($"{Doing(facts)}; {RunningWords.Errors(facts)}"),
        PlainTrouble.TriesAgain => new PlainPhrase($"interrupted by an error{When(facts)}", Missing(facts)),
        PlainTrouble.MustGoOnSoon => new PlainPhrase($"{Doing(facts)}, and should go on {PlainTime.Before(facts.GoOnBefore!.Value, facts.Now)}", "After that its data may have to be copied again."),
        PlainTrouble.RecordsDiffer => new PlainPhrase($"{Doing(facts)}; {RunningWords.Differ}", Meanwhile(facts)),
        PlainTrouble.RecordsNotCompared => new PlainPhrase($"{Doing(facts)}; {RunningWords.NotCompared}", Meanwhile(facts)),
        _ => new PlainPhrase($"{Doing(facts)}, and something is not right"),
    };

    public static PlainPhrase Finished(PlainFacts facts) => new($"finished{When(facts)}");

    public static PlainPhrase Paused(PlainFacts facts)
    {
        var paused = facts.StoppedAt is { } at ? $"paused {PlainTime.Since(at, facts.Now)}" : "paused";
        return facts switch
        {
            { CameToChanges: true } => new PlainPhrase(paused, Missing(facts)),
            { Copy.IsComplete: true } => new PlainPhrase($"all copied, {paused}"),
            { Copy.Percent: { } percent } => new PlainPhrase($"{paused}, {NameList.Count(percent)}% copied"),
            _ => new PlainPhrase(paused),
        };
    }

    /// <summary>What does not arrive meanwhile.</summary>
    public static string Missing(PlainFacts facts) => facts.CameToChanges ? "Changes made since then have not arrived." : "Nothing is copied meanwhile.";

    private static string Meanwhile(PlainFacts facts) => facts.IsPaused ? Paused(facts).More : "";

    private static string Doing(PlainFacts facts) => facts switch
    {
        { IsEnded: true } => Finished(facts).Lead,
        { IsPaused: true } => Paused(facts).Lead,
        { IsStarting: true } => "getting ready",
        { IsNew: true } => "not started yet",
        _ => "how it is doing is not known",
    };

    private static string When(PlainFacts facts) => facts.StoppedAt is { } at ? $" {PlainTime.At(at, facts.Now)}" : "";
}
