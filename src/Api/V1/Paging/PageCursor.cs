using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DmsDashboard.Api.V1.Queries;

namespace DmsDashboard.Api.V1.Paging;

/// <summary>A position as text that nobody needs to understand, bound to the question that it continues.</summary>
internal static class PageCursor
{
    private const int LongestCursor = 4_000;

    public static string Write(PagePosition position, string question) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Content(question, position.IsMissing, position.Number, position.Text, position.Name)));

    /// <summary>The other way round; null where the text is none of ours.</summary>
    public static (PagePosition Position, string Question)? Read(string text)
    {
        try
        {
            if (text.Length <= LongestCursor && JsonSerializer.Deserialize<Content>(Base64Url.DecodeFromChars(text)) is { Q: { } question, T: { } words, I: { } name } content)
            {
                return (new PagePosition(content.M, content.N, words, name), question);
            }
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Told to whoever sent it.
        }

        return null;
    }

    /// <summary>What is asked, apart from which page of it.</summary>
    public static string QuestionOf(HttpRequest request)
    {
        var filters = request.Query
            .Where(static part => !Is(part.Key, PageParameters.Cursor) && !Is(part.Key, PageParameters.Limit))
            .OrderBy(static part => part.Key, StringComparer.OrdinalIgnoreCase)
            .Select(static part => $"{part.Key.ToLowerInvariant()}={part.Value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Path}?{string.Join('&', filters)}")).AsSpan(0, 6));
    }

    private static bool Is(string name, QueryParameter parameter) => string.Equals(name, parameter.Name, StringComparison.OrdinalIgnoreCase);

    private sealed record Content(string Q, bool M, long N, string T, string I);
}
