namespace DmsDashboard.Model.Stakeholders;

/// <summary>The first two sentences of the page: how much is copied, and when it is likely to be done.</summary>
internal static class Headline
{
    public static string Copied(OverallCopy copy, IReadOnlyCollection<StakeholderLine> lines) => copy switch
    {
        _ when lines.Count == 0 => "There is nothing to show yet.",
        { IsComplete: true } => "Everything is copied.",
        { IsNothingToCopy: true } => $"Nothing has to be copied; {CarriedWords.Of(lines)}.",
        { Percent: null } when lines.All(static line => line.Health is Health.NotStarted or Health.Starting || line.Copy.IsNothingToCopy) => "Copying has not begun yet.",
        { Percent: null } => "How much is copied is not known yet.",
        { Percent: 100 } => $"All is copied, not counting {NameList.Of(copy.NotCounted)}.",
        { Percent: 0, IsBegun: true } => "Less than 1% is copied.",
        { Percent: { } percent } => $"{NameList.Count(percent)}% is copied.",
    };

    /// <summary>Empty when there is nothing to be expected.</summary>
    public static string Done(OverallCopy copy, FinishOutlook outlook, DateTimeOffset now) => outlook switch
    {
        { IsDone: true } => "",
        _ when copy.IsComplete || copy.IsNothingToCopy => $"{(copy.IsComplete ? "But " : "")}{NameList.Of(outlook.LeftOut)} {(outlook.LeftOut.Length == 1 ? "has" : "have")} stopped.",
        { Finish: { } finish } => $"Likely done {FinishWords.Clocks(finish, now)} UTC{LeftOut(outlook)}.",
        _ => "When it will be done is not known yet.",
    };

    private static string LeftOut(FinishOutlook outlook) => outlook.LeftOut.IsEmpty ? "" : $", not counting {NameList.Of(outlook.LeftOut, 1)}";
}
