namespace DmsDashboard.Model.Stakeholders;

/// <summary>How old data are, and when they are too old to pass for the present.</summary>
internal static class DataAge
{
    // As on the other pages: later than three times the poll time is late.
    private const int LatePolls = 3;

    // A poll that fails once is made up for by the next; nobody is alarmed by less.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(90);

    public static bool IsOld(TargetSnapshot target, DateTimeOffset now) =>
        target.CapturedAt is { } captured && now - captured > (LatePolls * target.PollInterval > Shortest ? LatePolls * target.PollInterval : Shortest);
}
