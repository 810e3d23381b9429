using System.Buffers.Text;
using System.Text.Json;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>Cursors as texts: opaque to whoever holds them, and all that is kept of a reading between its pages.</summary>
internal static class LogCursor
{
    private const int Longest = 64 * 1024;

    public static string Write<T>(T cursor)
        where T : class => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(cursor));

    /// <summary>Null when there is none.</summary>
    /// <exception cref="FormatException">It is none of this kind.</exception>
    public static T? Read<T>(string? text)
        where T : class
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            return text.Length <= Longest && JsonSerializer.Deserialize<T>(Base64Url.DecodeFromChars(text)) is { } cursor
                ? cursor
                : throw new FormatException("The cursor is too long or empty.");
        }
        catch (JsonException exception)
        {
            throw new FormatException("The cursor is none of this kind of page.", exception);
        }
    }
}
