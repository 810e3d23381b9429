using System.Text;
using System.Text.Json;

namespace DmsDashboard.Model.TaskSettings;

/// <summary>Reads JSON texts that AWS keeps as strings: whatever was once put in comes back, valid or not.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>What <paramref name="read"/> makes of the document; or where and that the text is not valid JSON, as a sentence, never thrown.</summary>
    internal static (T? Value, string? Fault) Read<T>(string text, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return (read(document.RootElement), null);
        }
        catch (JsonException exception)
        {
            return (default, $"This text is not valid JSON: it breaks {Position(text, exception)}.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair: as an escape it is found when the string is read, as a letter when the text is.
            return (default, "This text is not valid JSON: it holds a character that is none.");
        }
    }

    // The reader counts bytes from 0; people count letters from 1.
    private static string Position(string text, JsonException exception)
    {
        var line = (int)(exception.LineNumber ?? 0);
        var words = text.Split('\n') is var lines && line < lines.Length ? lines[line] : "";
        var before = Encoding.UTF8.GetBytes(words).AsSpan();
        var bytes = (int)Math.Min(exception.BytePositionInLine ?? 0, before.Length);
        return FormattableString.Invariant($"at line {line + 1}, character {Encoding.UTF8.GetCharCount(before[..bytes]) + 1}");
    }
}
