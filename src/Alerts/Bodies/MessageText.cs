using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DmsDashboard.Alerts.Bodies;

/// <summary>Texts that others limit.</summary>
internal static class MessageText
{
    // Bodies are no part of a page; escaped letter by letter they would outgrow what others take.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A body as it is sent.</summary>
    public static string Json(JsonObject body) => body.ToJsonString(Readable);

    /// <summary>Cut where it is longer, with a sign that it was; never within a letter of two halves.</summary>
    public static string Short(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
