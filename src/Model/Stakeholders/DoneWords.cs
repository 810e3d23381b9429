namespace DmsDashboard.Model.Stakeholders;

/// <summary>The answer to when it will be done, with what it rests on and what it leaves out.</summary>
internal static class DoneWords
{
    public static StakeholderFact Of(OverallCopy copy, FinishOutlook outlook, IReadOnlyCollection<StakeholderLine> lines, DateTimeOffset now) => outlook switch
    {
        { IsDone: true } when copy.IsNothingToCopy => CarriedWords.Done(lines),
        { IsDone: true } when copy.Total == 0 => new StakeholderFact("–", ""),
        { IsDone: true } => new StakeholderFact("It is copied", "Nothing is left to be copied."),
        { Finish: { } finish } => new StakeholderFact(FinishWords.In(finish, now), $"An estimate from the speed so far; it gets narrower as more is copied.{Without(outlook)}"),
        _ when copy.IsComplete || copy.IsNothingToCopy => new StakeholderFact("Not known", $"{NameList.Of(outlook.LeftOut)} {(outlook.LeftOut.Length == 1 ? "was" : "were")} stopped by an error."),
        _ when copy.Loading > 0 => new StakeholderFact("Not known yet", $"Too little is known of the speed.{NotDone(outlook)}"),
        _ => new StakeholderFact("Not known yet", $"Nothing is being copied now.{NotDone(outlook)}"),
    };

    private static string Without(FinishOutlook outlook) => outlook.LeftOut.IsEmpty ? "" : $" It leaves out {NameList.Of(outlook.LeftOut)}.";

    private static string NotDone(FinishOutlook outlook) => $" Not done: {NameList.Of(outlook.LeftOut)}.";
}
