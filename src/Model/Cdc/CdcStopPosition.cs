namespace DmsDashboard.Model.Cdc;

/// <summary>Where change capture ends by itself (API: CdcStopPosition).</summary>
/// <param name="Clock">By which clock.</param>
/// <param name="At">To the second.</param>
public sealed record CdcStopPosition(CdcStopClock Clock, DateTimeOffset At)
{
    private const string ServerTime = "server_time:";
    private const string CommitTime = "commit_time:";

    /// <summary>"server_time:2018-02-09T12:12:12", as it is sent.</summary>
    public string Text => $"{(Clock is CdcStopClock.ServerTime ? ServerTime : CommitTime)}{UtcSecond.Text(At)}";

    /// <summary>Reads the whole position, or says how to mend it.</summary>
    internal static Parsed<CdcStopPosition> Parse(string text)
    {
        var typed = text.Trim();
        CdcStopClock? clock = typed.StartsWith(ServerTime, StringComparison.Ordinal) ? CdcStopClock.ServerTime
            : typed.StartsWith(CommitTime, StringComparison.Ordinal) ? CdcStopClock.CommitTime : null;
        return clock is { } known
            ? Parse(known, typed[ServerTime.Length..])
            : Parsed<CdcStopPosition>.Bad("Begin with server_time: or commit_time:, as in server_time:2018-02-09T12:12:12.");
    }

    /// <summary>Reads the time alone, or says how to mend it.</summary>
    internal static Parsed<CdcStopPosition> Parse(CdcStopClock clock, string time) => UtcSecond.Of(time) is { } at
        ? Parsed<CdcStopPosition>.Good(new CdcStopPosition(clock, at))
        : Parsed<CdcStopPosition>.Bad(UtcSecond.Mend(time));

    /// <summary>Why it does not go with the present and the start, or null; a commit may well lie in the past of a replication that catches up.</summary>
    internal string? Objection(DateTimeOffset? start, DateTimeOffset now)
    {
        if (At <= start)
        {
            return $"Choose a time after the start, {UtcSecond.Typed(start.Value)} UTC.";
        }

        return Clock is CdcStopClock.ServerTime && At <= now ? $"Choose a time after {now.UtcDateTime:HH:mm} UTC." : null;
    }
}
