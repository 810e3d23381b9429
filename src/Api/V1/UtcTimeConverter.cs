using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DmsDashboard.Api.V1;

/// <summary>Times in UTC, with a Z and as many digits as they have.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>As it stands in bodies.</summary>
    public static string Text(DateTimeOffset value) => value.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Text(value));
}
