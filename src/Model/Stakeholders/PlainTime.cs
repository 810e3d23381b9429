using System.Globalization;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>Times in words for people who do not run it. All clocks are UTC; the page says so once.</summary>
public static class PlainTime
{
    /// <summary>"at 02:00", "yesterday at 02:00", "on 12 November"; of times that lie behind.</summary>
    public static string At(DateTimeOffset at, DateTimeOffset now) => Days(at, now) switch
    {
        0 => $"at {Clock(at)}",
        -1 => $"yesterday at {Clock(at)}",
        _ => $"on {Date(at, now)}",
    };

    /// <summary>"since 02:00", "since yesterday, 02:00", "since 12 November".</summary>
    public static string Since(DateTimeOffset at, DateTimeOffset now) => Days(at, now) switch
    {
        0 => $"since {Clock(at)}",
        -1 => $"since yesterday, {Clock(at)}",
        _ => $"since {Date(at, now)}",
    };

    /// <summary>"before 14:00", "before tomorrow, 02:00".</summary>
    public static string Before(DateTimeOffset at, DateTimeOffset now) => Days(at, now) switch
    {
        0 => $"before {Clock(at)}",
        1 => $"before {Clock(at)} tomorrow",
        _ => $"before {Date(at, now)}, {Clock(at)}",
    };

    /// <summary>"3 seconds ago", "14 minutes ago", "2 hours ago", "5 days ago".</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => $"{Age(at, now)} ago";

    /// <summary>"3 seconds", "14 minutes", "2 hours", "5 days".</summary>
    public static string Age(DateTimeOffset at, DateTimeOffset now)
    {
        var age = at < now ? now - at : TimeSpan.Zero;
        return age switch
        {
            { TotalSeconds: < 90 } => Many((long)age.TotalSeconds, "second"),
            { TotalMinutes: < 90 } => Many((long)age.TotalMinutes, "minute"),
            { TotalHours: < 48 } => Many((long)age.TotalHours, "hour"),
            _ => Many((long)age.TotalDays, "day"),
        };
    }

    /// <summary>"Sunday 15 November 2026, 02:14:07 UTC".</summary>
    public static string Full(DateTimeOffset at) => at.UtcDateTime.ToString("dddd d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"16 November, 18:00 UTC".</summary>
    public static string Day(DateTimeOffset at, DateTimeOffset now) => $"{Date(at, now)}, {Clock(at)} UTC";

    internal static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    internal static string Date(DateTimeOffset at, DateTimeOffset now) =>
        at.UtcDateTime.ToString(at.UtcDateTime.Year == now.UtcDateTime.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Calendar days from now on: 1 is tomorrow.</summary>
    internal static int Days(DateTimeOffset at, DateTimeOffset now) => (int)(at.UtcDateTime.Date - now.UtcDateTime.Date).TotalDays;

    private static string Many(long number, string unit) => number == 1 ? $"1 {unit}" : string.Create(CultureInfo.InvariantCulture, $"{number} {unit}s");
}
