namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>Whole minutes since 1970: the resolution of the metrics of DMS.</summary>
internal static class Minutes
{
    /// <summary>A datapoint can be read so long after its minute is over. Not published; one to two minutes are seen in the field.</summary>
    private const int Delay = 1;

    /// <summary>The minute that an instant is in.</summary>
    public static long Of(DateTimeOffset at) => (long)Math.Floor((at - DateTimeOffset.UnixEpoch).TotalMinutes);

    /// <summary>When a minute begins.</summary>
    public static DateTimeOffset Start(long minute) => DateTimeOffset.UnixEpoch.AddMinutes(minute);

    /// <summary>The last minute whose datapoints can be read at an instant.</summary>
    public static long LastReadable(DateTimeOffset now) => Of(now) - 1 - Delay;
}
