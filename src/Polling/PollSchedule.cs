using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Polling;

/// <summary>Decides when to poll next. Pure; see <see cref="PollingOptions"/> for the arithmetic.</summary>
internal static class PollSchedule
{
    /// <summary>The time from the beginning of one poll to the beginning of the next. <paramref name="jitter"/> is 0 to 1.</summary>
    public static TimeSpan Interval(PollingOptions options, PollSituation situation, double jitter)
    {
        var wanted = Wanted(options, situation);
        if (situation.Failures > 0)
        {
            wanted = Backoff(options, wanted, situation.Failures, jitter);
        }

        var affordable = Affordable(options, situation);
        return wanted > affordable ? wanted : affordable;
    }

    /// <summary>Why <see cref="Interval"/> is what it is.</summary>
    public static PollPace Pace(PollingOptions options, PollSituation situation) => situation switch
    {
        { Failures: > 0 } => PollPace.BackingOff,
        _ when Affordable(options, situation) > Wanted(options, situation) => PollPace.Stretched,
        { IsActionPending: true } => PollPace.ActionPending,
        { IsChanging: true, Watchers: > 0 } => PollPace.Changing,
        _ => situation.Watchers > 0 || situation.IsChanging ? PollPace.Watched : PollPace.Unwatched,
    };

    private static TimeSpan Affordable(PollingOptions options, PollSituation situation) => TimeSpan.FromSeconds(situation.Calls / options.RequestsPerSecond);

    private static TimeSpan Wanted(PollingOptions options, PollSituation situation)
    {
        if (situation.IsActionPending || (situation.IsChanging && situation.Watchers > 0))
        {
            return options.FastInterval;
        }

        return situation.Watchers > 0 || situation.IsChanging ? options.NormalInterval : options.SlowInterval;
    }

    // Doubles from the fast interval, at least the interval that would be due anyway, with the upper half left to chance.
    private static TimeSpan Backoff(PollingOptions options, TimeSpan wanted, int failures, double jitter)
    {
        var doubled = options.FastInterval * Math.Pow(2, Math.Min(failures, 16));
        var longest = doubled < options.MaxBackoff ? doubled : options.MaxBackoff;
        var spread = longest * (0.5 + (jitter / 2));
        return wanted > spread && wanted <= options.MaxBackoff ? wanted : spread;
    }
}
