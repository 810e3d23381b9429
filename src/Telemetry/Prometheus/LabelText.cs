using System.Globalization;
using System.Text;

namespace DmsDashboard.Telemetry.Prometheus;

/// <summary>Writes labels as the text format wants them. What comes from AWS may hold anything: it must neither end a value nor a line.</summary>
internal static class LabelText
{
    // An identifier has 255 characters at the most.
    private const int Longest = 256;

    /// <summary><c>kind="task",target="demo"</c>, by name; what has no value is left out, as the format has it.</summary>
    public static string Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0)
        {
            return "";
        }

        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            if (Value(tag.Value) is { Length: > 0 } value)
            {
                labels[Name(tag.Key)] = value;
            }
        }

        return string.Join(',', labels.Select(static label => $"{label.Key}=\"{label.Value}\""));
    }

    /// <summary>A name of letters, digits and underscores that does not begin with a digit.</summary>
    public static string Name(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        foreach (var character in name)
        {
            text.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        }

        return text.Length > 0 && char.IsAsciiDigit(text[0]) ? text.Insert(0, '_').ToString() : text.ToString();
    }

    /// <summary>Backslash, quote and line break are escaped; other control characters are none of a name's and become U+FFFD.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (var character in value)
        {
            _ = character switch
            {
                '\\' => text.Append(@"\\"),
                '"' => text.Append("\\\""),
                '\n' => text.Append(@"\n"),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => text.Append('\uFFFD'),
                _ => text.Append(character),
            };
        }

        return text.ToString();
    }

    private static string Value(object? value)
    {
        var text = value switch
        {
            null => "",
            string written => written,
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return Escape(text.Length > Longest ? text[..Longest] : text);
    }
}
