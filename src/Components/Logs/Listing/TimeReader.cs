using System.Globalization;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>Reads the time that somebody wants to see: a clock time, a date with one, or a length of time back from now.</summary>
public static class TimeReader
{
    /// <summary>Says what can be typed.</summary>
    public const string Help = "Type a time like 02:13 or 02:13:27, a date with a time like 2026-11-15 02:13, or -15m, -2h or -1d for so long ago.";

    private const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault;

    private static readonly string[] Clocks = ["H:m", "H:m:s", "H:m:s.FFFFFFF"];

    private static readonly string[] Dates =
    [
        "yyyy-M-d", "yyyy-M-d H:m", "yyyy-M-d H:m:s", "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-dTH:m", "yyyy-M-dTH:m:s", "yyyy-M-dTH:m:s.FFFFFFF",
        "d MMM yyyy H:m", "d MMM yyyy H:m:s", "d MMM yyyy H:m:s.FFFFFFF",
    ];

    /// <summary>The instant that is meant; null for what cannot be read. A clock time is the newest one that is not ahead of now.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="now">The server's time.</param>
    /// <param name="zone">The zone of times that name none.</param>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var typed = text.Trim();
        if (typed.StartsWith('-') || typed.StartsWith('−'))
        {
            return Back(typed[1..], now);
        }

        if (DateTime.TryParseExact(typed, Clocks, CultureInfo.InvariantCulture, Styles, out var clock))
        {
            var today = In(zone, TimeZoneInfo.ConvertTime(now, zone).Date + clock.TimeOfDay);
            return today > now.AddMinutes(1) ? In(zone, TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(-1) + clock.TimeOfDay) : today;
        }

        if (DateTime.TryParseExact(typed, Dates, CultureInfo.InvariantCulture, Styles, out var date))
        {
            return In(zone, date);
        }

        var hasZone = typed.EndsWith('Z') || typed.EndsWith("UTC", StringComparison.Ordinal) || typed.LastIndexOfAny(['+', '-']) > 8;
        return hasZone && DateTimeOffset.TryParse(typed.Replace("UTC", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact)
            ? exact.ToUniversalTime()
            : null;
    }

    private static DateTimeOffset In(TimeZoneInfo zone, DateTime local)
    {
        var clock = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        // Near the ends of the calendar a zone's offset may lead over them.
        var ticks = Math.Clamp(clock.Ticks - zone.GetUtcOffset(clock).Ticks, 0, DateTime.MaxValue.Ticks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    // Numbers with their units: 1h30m.
    private static DateTimeOffset? Back(string text, DateTimeOffset now)
    {
        var (seconds, number, hasDigits, hasUnit) = (0d, 0d, false, false);
        foreach (var letter in text.Where(static letter => !char.IsWhiteSpace(letter)))
        {
            if (char.IsAsciiDigit(letter))
            {
                (number, hasDigits) = ((number * 10) + (letter - '0'), true);
                continue;
            }

            if (!hasDigits || UnitOf(letter) is not { } unit)
            {
                return null;
            }

            (seconds, number, hasDigits, hasUnit) = (seconds + (number * unit), 0, false, true);
        }

        return hasUnit && !hasDigits && seconds < (now - DateTimeOffset.UnixEpoch).TotalSeconds ? now.AddSeconds(-seconds) : null;
    }

    private static int? UnitOf(char letter) => char.ToLowerInvariant(letter) switch
    {
        's' => 1,
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        'w' => 604_800,
        _ => null,
    };
}
