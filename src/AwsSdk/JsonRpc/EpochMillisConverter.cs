using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.JsonRpc;

/// <summary>Times as CloudWatch Logs sends them: milliseconds since 1970 UTC.</summary>
internal sealed class EpochMillisConverter : JsonConverter<DateTime>
{
    /// <summary>The time in UTC; throws JsonException on what is not a number within the years 1 to 9999.</summary>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException("A time is not a number of milliseconds since 1970.");
        }

        var millis = reader.TryGetInt64(out var whole) ? whole : reader.GetDouble();

        return millis is >= -62135596800000d and <= 253402300799999d
            ? DateTime.UnixEpoch.AddMilliseconds(millis)
            : throw new JsonException("A time lies outside the years 1 to 9999.");
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((long)(value.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds);
}
