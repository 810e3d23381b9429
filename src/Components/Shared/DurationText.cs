using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DmsDashboard.Components.Shared;

/// <summary>Lengths of time in words, always with their units. wwwroot/js/ages.js says the same in the browser.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "Short and Long are said of words here, not of numbers.")]
public static class DurationText
{
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    /// <summary>For cells: "8 s", "4 m 12 s", "1 h 20 m", "3 d 4 h". Below zero counts as zero.</summary>
    public static string Short(TimeSpan duration) => Text(duration, "m");

    /// <summary>For sentences: "8 s", "4 min 12 s", "1 h 20 min", "3 d 4 h". Below zero counts as zero.</summary>
    public static string Long(TimeSpan duration) => Text(duration, "min");

    /// <summary>As exact as an age must be: "8 s", "14 min", "2 h 42 min", "47 h", "12 d". Below zero counts as zero.</summary>
    public static string Rough(TimeSpan duration)
    {
        var seconds = Seconds(duration);
        return seconds switch
        {
            < 60 => Invariant($"{seconds} s"),
            < 3_600 => Invariant($"{seconds / 60} min"),
            < 86_400 => Invariant($"{seconds / 3_600} h {seconds / 60 % 60} min"),
            < 259_200 => Invariant($"{seconds / 3_600} h"),
            _ => Invariant($"{seconds / 86_400} d"),
        };
    }

    /// <summary>"14 min ago", or "in 8 h 41 min" for what is still to come.</summary>
    public static string Age(DateTimeOffset value, DateTimeOffset now) =>
        value <= now ? $"{Rough(now - value)} ago" : $"in {Rough(value - now)}";

    /// <summary>"14 min" until then, "0 min" from then on.</summary>
    public static string Left(DateTimeOffset value, DateTimeOffset now) => value > now ? Rough(value - now) : "0 min";

    /// <summary>"2 min" for all above one minute up to two: as <see cref="Left"/>, rounded up.</summary>
    public static string Most(DateTimeOffset value, DateTimeOffset now)
    {
        var left = value - now;
        return Left(left > OneMinute ? now + TimeSpan.FromMinutes(Math.Ceiling(left.TotalMinutes)) : value, now);
    }

    private static string Text(TimeSpan duration, string minutes)
    {
        var seconds = Seconds(duration);
        return seconds switch
        {
            < 60 => Invariant($"{seconds} s"),
            < 3_600 => Invariant($"{seconds / 60} {minutes} {seconds % 60:00} s"),
            < 259_200 => Invariant($"{seconds / 3_600} h {seconds / 60 % 60:00} {minutes}"),
            _ => Invariant($"{seconds / 86_400} d {seconds / 3_600 % 24} h"),
        };
    }

    private static long Seconds(TimeSpan duration) => duration < TimeSpan.Zero ? 0 : (long)duration.TotalSeconds;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
