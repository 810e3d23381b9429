using System.Globalization;

namespace DmsDashboard.Model;

/// <summary>An instant in a sentence that is made once for all who read it, so in UTC.</summary>
internal static class HealthTime
{
    public static string Of(DateTimeOffset time) => $"{time.UtcDateTime.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture)} UTC";

    /// <summary>A duration to the minute below two hours, to the hour above.</summary>
    public static string Words(TimeSpan span) => span switch
    {
        { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, span.TotalSeconds):0} s"),
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
        { TotalDays: < 3 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days"),
    };
}
