using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.JsonRpc;

/// <summary>Times as DMS sends them: seconds since 1970 UTC with a fraction. Emulators send ISO 8601 text, which is read too.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTime>
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>The time in UTC; throws JsonException on what is neither a number nor a date.</summary>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return FromSeconds(reader.GetDecimal());
        }

        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
        {
            return FromSeconds(seconds);
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time)
            ? time
            : throw new JsonException("A time is neither seconds since 1970 nor an ISO 8601 date.");
    }

    /// <summary>Whole seconds, as the official client writes them.</summary>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Convert.ToInt64((value.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds));

    // In decimal, since a double shifts milliseconds by a few ticks.
    private static DateTime FromSeconds(decimal seconds)
    {
        const decimal Most = 253402300799m;

        return seconds is >= -62135596800m and <= Most
            ? DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw new JsonException("A time lies outside the years 1 to 9999.");
    }
}
