using System.Text.Json;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>The body of a command: one JSON object, or none where nothing must be said.</summary>
internal static class CommandBody
{
    /// <summary>Far more than the longest that makes sense, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads it by its members; what is wrong with it as a whole is answered at once.</summary>
    public static async Task<(BodyReader? Body, ProblemAnswer? Problem)> ReadAsync(HttpContext http, params string[] members)
    {
        if (http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return (new BodyReader(null, members), null);
        }

        if (!http.Request.HasJsonContentType())
        {
            return (null, new ProblemAnswer(ProblemKinds.UnsupportedMediaType, "The body must be JSON: send Content-Type: application/json."));
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, Strict, http.RequestAborted);
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? (new BodyReader(document.RootElement.Clone(), members), null)
                : (null, new ProblemAnswer(ProblemKinds.InvalidBody, "The body is no JSON object: send members in braces, for example {}."));
        }
        catch (JsonException exception)
        {
            return (null, new ProblemAnswer(ProblemKinds.BadRequest, $"The body is no JSON in which each member stands once: it cannot be read from line {exception.LineNumber + 1 ?? 1}, byte {exception.BytePositionInLine + 1 ?? 1} on."));
        }
    }
}
