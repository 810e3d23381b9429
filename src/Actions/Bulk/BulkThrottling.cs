using DmsDashboard.Model;

namespace DmsDashboard.Actions.Bulk;

/// <summary>
/// When a bulk run sends again what AWS throttled. A throttled request was answered, and turned away before it was carried out (AWS: general reference,
/// API retries), so that to send it again does nothing twice; a lost answer is no throttling and is never sent again. Pure.
/// </summary>
internal static class BulkThrottling
{
    /// <summary>The most times that one command is sent.</summary>
    public const int MostTries = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    /// <summary>How long to wait before the next try: 2, 4, then 8 seconds; null when there is to be none.</summary>
    public static TimeSpan? PauseAfter(ActionResult answer, int tries) =>
        IsThrottled(answer) && tries < MostTries ? FirstPause * (1 << (tries - 1)) : null;

    public static string Again(TimeSpan pause, int tries) =>
        FormattableString.Invariant($"AWS throttled it, so that it was not done. It is sent again in {pause.TotalSeconds:0} seconds (try {tries + 1} of {MostTries}).");

    public static string GivenUp(ActionResult answer, int tries) =>
        IsThrottled(answer) ? FormattableString.Invariant($"{answer.Sentence} It was sent {tries} times.") : answer.Sentence;

    /// <summary>Of one that was to be sent again when its run was cancelled.</summary>
    public const string Cancelled = "AWS throttled it, so that it was not done, and the run was cancelled before it was sent again.";

    private static bool IsThrottled(ActionResult answer) => answer is { Outcome: ActionOutcome.Refused, Fault.Kind: FaultKind.Throttled };
}
