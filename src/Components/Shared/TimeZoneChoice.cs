using System.Globalization;

namespace DmsDashboard.Components.Shared;

/// <summary>The zone that a circuit's times are shown in: UTC, or the browser's own. Cascaded by <see cref="TimeZoneProvider"/>.</summary>
/// <param name="Zone">The zone itself.</param>
/// <param name="IsUtc">True when UTC was chosen (a browser's own zone may be UTC as well).</param>
public sealed record TimeZoneChoice(TimeZoneInfo Zone, bool IsUtc)
{
    /// <summary>What is shown until somebody chooses: logs and colleagues abroad speak UTC.</summary>
    public static readonly TimeZoneChoice Utc = new(TimeZoneInfo.Utc, true);

    /// <summary>The same instant on this zone's clock.</summary>
    public DateTimeOffset Convert(DateTimeOffset value) => TimeZoneInfo.ConvertTime(value, Zone);

    /// <summary>The instant in words, in this zone, without the zone's name.</summary>
    public string Text(DateTimeOffset value, TimestampFormat format = TimestampFormat.Full) =>
        Convert(value).ToString(Pattern(format), CultureInfo.InvariantCulture);

    /// <summary>"UTC", or the distance from it at that instant: "UTC+1", "UTC+5:30".</summary>
    public string LabelAt(DateTimeOffset value)
    {
        var offset = Zone.GetUtcOffset(value);
        if (offset == TimeSpan.Zero)
        {
            return "UTC";
        }

        var sign = offset < TimeSpan.Zero ? '-' : '+';
        var minutes = offset.Minutes == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{Math.Abs(offset.Minutes):00}");
        return string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{Math.Abs(offset.Hours)}{minutes}");
    }

    private static string Pattern(TimestampFormat format) => format switch
    {
        TimestampFormat.Minute => "d MMM HH:mm",
        TimestampFormat.Time => "HH:mm:ss",
        TimestampFormat.Millisecond => "HH:mm:ss.fff",
        TimestampFormat.DayTime => "d MMM HH:mm:ss",
        TimestampFormat.Day => "d MMM",
        _ => "d MMM yyyy HH:mm:ss",
    };
}
