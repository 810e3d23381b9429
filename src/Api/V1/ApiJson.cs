using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;

namespace DmsDashboard.Api.V1;

/// <summary>How values are written for programs: members in camelCase, enumerations in the spelling of DMS's statuses, times as ISO 8601 in UTC, and null for what is not known.</summary>
internal static class ApiJson
{
    public static void Configure(JsonOptions options)
    {
        var json = options.SerializerOptions;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.Converters.Add(new UtcTimeConverter());
        // The web's defaults read "5" as 5, and the document would say so.
        json.NumberHandling = JsonNumberHandling.Strict;
    }

    /// <summary>An enumeration's value as it stands in bodies and addresses: <c>at-risk</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
