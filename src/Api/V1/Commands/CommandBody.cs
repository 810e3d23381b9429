using System.Text.Json;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>The body of a command: one JSON object, or none where nothing must be said.</summary>
internal static class CommandBody
{
    /// <summary>Far more than the longest that makes sense, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    /// <summary>Reads it by its members; what is wrong with it as a whole is answered at once.</summary>
    public static async Task<(BodyReader? Body, ProblemAnswer? Problem)> ReadAsync(HttpContext http, params string[] members)
    {
        if (http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
        {
            return (new BodyReader(null, members), null);
        }

        if (MediaProblem(http.Request) is { } media)
        {
            return (null, new ProblemAnswer(ProblemKinds.UnsupportedMediaType, media));
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, Strict, http.RequestAborted);
            return BodyTexts.ProblemOf(document.RootElement) is { } problem ? (null, new ProblemAnswer(ProblemKinds.BadRequest, problem))
                : document.RootElement.ValueKind is JsonValueKind.Object ? (new BodyReader(document.RootElement.Clone(), members), null)
                : (null, new ProblemAnswer(ProblemKinds.InvalidBody, "The body is no JSON object: send members in braces, for example {}."));
        }
        catch (JsonException exception)
        {
            return (null, new ProblemAnswer(ProblemKinds.BadRequest, $"The body is no JSON: it cannot be read from line {exception.LineNumber + 1 ?? 1}, byte {exception.BytePositionInLine + 1 ?? 1} on."));
        }
    }

    private static string? MediaProblem(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return "The body must be JSON: send Content-Type: application/json.";
        }

        // JSON between systems is UTF-8 (RFC 8259, 8.1).
        var charset = request.GetTypedHeaders().ContentType?.Charset.ToString().Trim('"') ?? "";
        return charset.Length > 0 && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? $"The body must be UTF-8, not {ReplicationNaming.Shown(charset)}: send Content-Type: application/json."
            : request.Headers.ContentEncoding.Count > 0 ? "The body must be sent as it is: leave Content-Encoding out." : null;
    }
}
