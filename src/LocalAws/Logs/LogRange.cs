namespace DmsDashboard.LocalAws.Logs;

/// <summary>The places that a request's time range admits: from <paramref name="From"/> on, up to but without <paramref name="To"/>.</summary>
internal readonly record struct LogRange(LogPosition From, LogPosition To)
{
    /// <summary>Milliseconds since 1970, the end excluded (GetLogEvents).</summary>
    public static LogRange Until(long? startTime, long? endTime) =>
        new(LogPosition.At(startTime ?? 0), LogPosition.At(endTime ?? LogPosition.MaxTimestampMillis));

    /// <summary>Milliseconds since 1970, the end included (FilterLogEvents).</summary>
    public static LogRange Through(long? startTime, long? endTime) => Until(startTime, endTime < LogPosition.MaxTimestampMillis ? endTime + 1 : endTime);

    /// <summary>What is left behind a place.</summary>
    public LogRange After(LogPosition position) => this with { From = position > From ? position : From };

    /// <summary>What is left before a place.</summary>
    public LogRange Before(LogPosition position) => this with { To = position < To ? position : To };
}
