using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DmsDashboard.Model.Premigration;

/// <summary>Premigration assessment settings as the JSON text that StartReplication takes, and back.</summary>
internal static class PremigrationJson
{
    // The text is shown in a command line and sent as a string in JSON: it need not be safe within HTML.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line; what is null or empty is left out.</summary>
    internal static string Of(PremigrationAssessmentSettings settings)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            Text(writer, nameof(settings.ResultLocationFolder), settings.ResultLocationFolder);
            Text(writer, nameof(settings.ResultEncryptionMode), settings.ResultEncryptionMode);
            Text(writer, nameof(settings.ResultKmsKeyArn), settings.ResultKmsKeyArn);
            Names(writer, nameof(settings.IncludeOnly), settings.IncludeOnly);
            Names(writer, nameof(settings.Exclude), settings.Exclude);
            writer.WriteBoolean(nameof(settings.FailOnAssessmentFailure), settings.FailOnAssessmentFailure);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Reads the text; null when it is no JSON object of these members. The rules are <see cref="PremigrationRules"/>.</summary>
    internal static PremigrationAssessmentSettings? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Members>(json, Strict) is { } read && !HasNull(read.IncludeOnly) && !HasNull(read.Exclude)
                ? new PremigrationAssessmentSettings
                {
                    ResultLocationFolder = read.ResultLocationFolder,
                    ResultEncryptionMode = read.ResultEncryptionMode,
                    ResultKmsKeyArn = read.ResultKmsKeyArn,
                    IncludeOnly = [.. read.IncludeOnly ?? []],
                    Exclude = [.. read.Exclude ?? []],
                    FailOnAssessmentFailure = read.FailOnAssessmentFailure ?? true,
                }
                : null;
        }
        catch (JsonException)
        {
            // Typed or pasted by a person: the caller says that it is none.
            return null;
        }
    }

    private static readonly JsonSerializerOptions Strict = new() { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    // JSON may hold nulls whatever the type says.
    private static bool HasNull(string?[]? names) => names is not null && Array.Exists(names, static name => name is null);

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Names(Utf8JsonWriter writer, string name, EquatableArray<string> values)
    {
        if (values.Count > 0)
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }
    }

    private sealed record Members(string? ResultLocationFolder, string? ResultEncryptionMode, string? ResultKmsKeyArn, string[]? IncludeOnly, string[]? Exclude, bool? FailOnAssessmentFailure);
}
