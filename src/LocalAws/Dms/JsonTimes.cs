using System.Text.Json;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Timestamps as DMS writes them: epoch seconds, milliseconds as the fraction; absent ones are left out.</summary>
internal static class JsonTimes
{
    public static void WriteTime(this Utf8JsonWriter writer, string name, DateTimeOffset? at)
    {
        if (at is { } time)
        {
            writer.WriteNumber(name, time.ToUnixTimeMilliseconds() / 1000m);
        }
    }

    /// <summary>Writes a string that is left out where it is null.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
