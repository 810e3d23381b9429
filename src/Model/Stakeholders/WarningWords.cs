namespace DmsDashboard.Model.Stakeholders;

/// <summary>What is said of a replication that needs attention. What is done about it is not known here, and not said.</summary>
internal static class WarningWords
{
    /// <summary>Null when nothing needs attention.</summary>
    public static PlainWarning? Of(string name, PlainFacts facts) => facts.Health switch
    {
        Health.Failed => new PlainWarning($"{name} was stopped by an error{Ago(facts)}.", Failed(facts)),
        Health.AtRisk when facts.IsRunning => Running(name, facts),
        Health.AtRisk => Resting(name, facts),
        _ => null,
    };

    private static string Failed(PlainFacts facts) => facts switch
    {
        { CameToChanges: true } => "Changes made since then are not in the new system yet.",
        { Copy.Percent: 0 } => "Less than 1% of it is copied. Nothing more is copied until it is started again.",
        { Copy.Percent: { } percent } => $"{NameList.Count(percent)}% of it is copied. Nothing more is copied until it is started again.",
        _ => "How much of it was copied is not known.",
    };

    private static PlainWarning Running(string name, PlainFacts facts) => PlainTroubles.Of(facts) switch
    {
        PlainTrouble.TableErrors => new PlainWarning($"{name}: {RunningWords.Errors(facts)}.", Meanwhile(facts, Others(facts))),
        PlainTrouble.TriesAgain => new PlainWarning($"{name} met an error and tries again by itself.", Meanwhile(facts, "As a rule that passes; nothing is lost meanwhile.")),
        PlainTrouble.RecordsDiffer => Differ(name, Meanwhile(facts, "It goes on meanwhile.")),
        PlainTrouble.RecordsNotCompared => NotCompared(name, Meanwhile(facts, "It goes on meanwhile.")),
        PlainTrouble.StandsStill => new PlainWarning($"{name} is copying, but nothing has moved for a while.", RunningWords.Expected(facts)),
        PlainTrouble.ChangesLate => new PlainWarning($"{name}: new changes arrive late.", Meanwhile(facts, "They are carried over, but later than they should be.")),
        _ when facts.IsCopying => new PlainWarning($"{name} is copying, but something is not right.", NotKnown(facts)),
        _ => new PlainWarning($"{name} is running, but something is not right.", NotKnown(facts)),
    };

    private static PlainWarning Resting(string name, PlainFacts facts) => PlainTroubles.Of(facts) switch
    {
        PlainTrouble.TableErrors => new PlainWarning($"{name}: {RunningWords.Errors(facts)}.", facts.IsPaused ? "It is paused; nothing is copied meanwhile." : "Those tables are not complete."),
        PlainTrouble.TriesAgain => new PlainWarning($"{name} was interrupted by an error{Ago(facts)}.", RestingWords.Missing(facts)),
        PlainTrouble.MustGoOnSoon => new PlainWarning($"{name} is paused and should go on {PlainTime.Before(facts.GoOnBefore!.Value, facts.Now)}.", "After that its data may have to be copied again."),
        PlainTrouble.RecordsDiffer => Differ(name, Rest(facts)),
        PlainTrouble.RecordsNotCompared => NotCompared(name, Rest(facts)),
        _ => new PlainWarning($"{name} {Doing(facts)}, and something is not right.", "What that means is not known here."),
    };

    // With something else wrong besides, nobody here knows that the rest goes on.
    private static string Meanwhile(PlainFacts facts, string goesOn) => PlainTroubles.IsMoreWrong(facts) ? NotKnown(facts) : goesOn;

    private static string NotKnown(PlainFacts facts) => facts.IsCopying ? "What that means for the time it takes is not known here." : RunningWords.ArrivalNotKnown;

    private static PlainWarning Differ(string name, string meanwhile) => new($"{name}: {RunningWords.Differ}.", $"A comparison of the two found it. {meanwhile}".TrimEnd());

    private static PlainWarning NotCompared(string name, string meanwhile) => new($"{name}: {RunningWords.NotCompared}.", $"Whether they are the same is not known. {meanwhile}".TrimEnd());

    private static string Rest(PlainFacts facts) => facts.IsPaused ? $"It is paused. {RestingWords.Missing(facts)}" : "";

    private static string Doing(PlainFacts facts) => facts switch
    {
        { IsEnded: true } => "has ended",
        { IsPaused: true } => "is paused",
        { IsStarting: true } => "is getting ready",
        _ => "is not running",
    };

    private static string Others(PlainFacts facts) => (facts.Copy.Total - facts.Copy.Errored) switch
    {
        <= 0 => "",
        1 => "The other one goes on.",
        var others => $"The other {NameList.Count(others)} go on.",
    };

    private static string Ago(PlainFacts facts) => facts.StoppedAt switch
    {
        null => "",
        // Of another day the age says nothing more.
        { } at when PlainTime.Days(at, facts.Now) != 0 => $" {PlainTime.At(at, facts.Now)}",
        { } at => $" {PlainTime.At(at, facts.Now)}, {PlainTime.Ago(at, facts.Now)}",
    };
}
