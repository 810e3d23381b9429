using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DmsDashboard.Model;

/// <summary>Log lines as lines of a file, in UTF-8. A message of several lines stays one event: in text its other lines follow as they are, and controls are shown and not written.</summary>
public static class LogFileLine
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    // The file is read by programs, and by people with grep: no letter needs to be hidden from a browser here.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A name stands between tabs, on one line; a message may have both.
    private static readonly SearchValues<char> InName = SearchValues.Create([.. Controls]);
    private static readonly SearchValues<char> InMessage = SearchValues.Create([.. Controls.Where(static sign => sign is not ('\t' or '\r' or '\n'))]);

    private static IEnumerable<char> Controls => Enumerable.Range(0, 0xa0).Select(static code => (char)code).Where(char.IsControl);

    /// <summary>Writes a line or a mark with its line end.</summary>
    public static void Write(IBufferWriter<byte> output, LogItem item, LogFileFormat format)
    {
        if (item.Mark is { } mark)
        {
            Write(output, mark, format);
        }
        else if (format is LogFileFormat.Text)
        {
            WriteText(output, $"{Text(item.Event!.Timestamp)}\t{Harmless(item.Event.LogStreamName, InName)}\t{Harmless(item.Event.Message.TrimEnd('\r', '\n'), InMessage)}");
        }
        else
        {
            WriteObject(output, item, static (json, line) => WriteMembers(json, line));
        }
    }

    /// <summary>Writes that the file ends before its end, and why, as its last line.</summary>
    public static void WriteFault(IBufferWriter<byte> output, string sentence, LogFileFormat format)
    {
        if (format is LogFileFormat.Text)
        {
            WriteText(output, $"# This file is not whole: {sentence}");
        }
        else
        {
            WriteObject(output, sentence, static (json, why) => json.WriteString("fault", why));
        }
    }

    private static void Write(IBufferWriter<byte> output, LogMark mark, LogFileFormat format)
    {
        if (format is LogFileFormat.Text)
        {
            WriteText(output, $"# {Text(mark.At)} {mark.Kind}: {mark.Sentence}");
            return;
        }

        WriteObject(output, mark, static (json, shown) =>
        {
            json.WriteString("mark", shown.Kind.ToString());
            json.WriteString("timestamp", Text(shown.At));
            json.WriteString("sentence", shown.Sentence);
        });
    }

    private static void WriteMembers(Utf8JsonWriter json, LogItem item)
    {
        var line = item.Event!;
        json.WriteString("timestamp", Text(line.Timestamp));
        if (line.IngestionTime is { } ingested)
        {
            json.WriteString("ingestionTime", Text(ingested));
        }

        json.WriteString("logGroupName", line.LogGroupName);
        json.WriteString("logStreamName", line.LogStreamName);
        json.WriteString("message", line.Message);
        WriteKnown(json, "severity", item.Severity?.ToString());
        WriteKnown(json, "component", item.Line?.Component);
        WriteKnown(json, "text", item.Message?.Message ?? (item.Line?.Component is null ? null : item.Line.Text));
        WriteKnown(json, "sourceFile", item.Line?.SourceFile is { } file ? $"{file}:{item.Line.SourceLine}" : null);
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteObject<T>(IBufferWriter<byte> output, T value, Action<Utf8JsonWriter, T> members)
    {
        using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            members(json, value);
            json.WriteEndObject();
        }

        WriteEnd(output);
    }

    private static void WriteText(IBufferWriter<byte> output, string line)
    {
        Encoding.UTF8.GetBytes(line, output);
        WriteEnd(output);
    }

    private static void WriteEnd(IBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = (byte)'\n';
        output.Advance(1);
    }

    // Whoever looks at the file in a terminal would have it obey what a log says: for the old controls there are signs that show them.
    private static string Harmless(string text, SearchValues<char> controls) => text.AsSpan().IndexOfAny(controls) < 0 ? text
        : string.Concat(text.Select(sign => !controls.Contains(sign) ? sign : sign < ' ' ? (char)('\u2400' + sign) : sign == '\u007f' ? '\u2421' : '\ufffd'));

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);
}
