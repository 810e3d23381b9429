using System.Globalization;

namespace DmsDashboard.Api;

/// <summary>Times as they stand in addresses.</summary>
internal static class InstantText
{
    /// <summary>A day alone is the whole day, at either end. Without a zone it is UTC. Null for a text that is no time.</summary>
    public static DateTimeOffset? Read(string value, bool isEnd)
    {
        if (DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1970 and < 9999)
        {
            return new DateTimeOffset(day.AddDays(isEnd ? 1 : 0), TimeOnly.MinValue, TimeSpan.Zero);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) && instant.Year is >= 1970 and < 9999
            ? instant
            : null;
    }
}
