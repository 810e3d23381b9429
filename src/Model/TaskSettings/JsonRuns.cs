using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Model.TaskSettings;

/// <summary>Pretty-prints JSON text in coloured pieces, with the values of secret names masked.</summary>
public static class JsonRuns
{
    private const int Indent = 2;

    /// <summary>The pieces; or a sentence that says where the text is no JSON: then it is shown as it came.</summary>
    public static (ImmutableArray<JsonRun> Runs, string? Fault) Read(string text)
    {
        var (runs, fault) = JsonText.Read(text, Of);
        return (fault is null ? runs : [], fault);
    }

    /// <summary>An element in one line, for where a rule is shown as it came.</summary>
    internal static string Line(JsonElement element) => string.Join(' ', string.Concat(Of(element).Select(run => run.Text)).Split('\n').Select(line => line.Trim()));

    private static ImmutableArray<JsonRun> Of(JsonElement element)
    {
        var runs = new Pieces();
        Write(runs, element, depth: 0, isSecret: false);
        return runs.All();
    }

    private static void Write(Pieces runs, JsonElement element, int depth, bool isSecret)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(runs, element, depth, isSecret);
                break;
            case JsonValueKind.Array:
                WriteArray(runs, element, depth, isSecret);
                break;
            case JsonValueKind.String:
                runs.Add(new JsonRun(JsonRunKind.Text, $"\"{(isSecret ? SecretMask.Dots : SecretMask.Apply(Inner(element.GetRawText()), SecretMask.Dots))}\""));
                break;
            case JsonValueKind.Number:
                runs.Add(new JsonRun(JsonRunKind.Number, isSecret ? SecretMask.Dots : element.GetRawText()));
                break;
            default:
                runs.Add(new JsonRun(JsonRunKind.Literal, element.GetRawText()));
                break;
        }
    }

    private static void WriteObject(Pieces runs, JsonElement element, int depth, bool isSecret)
    {
        var first = true;
        foreach (var property in element.EnumerateObject())
        {
            runs.Plain((first ? "{" : ",") + NewLine(depth + 1));
            runs.Add(new JsonRun(JsonRunKind.Name, $"\"{RawName(property)}\""));
            runs.Plain(": ");
            Write(runs, property.Value, depth + 1, isSecret || SecretMask.IsSecretName(property.Name));
            first = false;
        }

        runs.Plain(first ? "{}" : NewLine(depth) + "}");
    }

    private static void WriteArray(Pieces runs, JsonElement element, int depth, bool isSecret)
    {
        var first = true;
        foreach (var item in element.EnumerateArray())
        {
            runs.Plain((first ? "[" : ",") + NewLine(depth + 1));
            Write(runs, item, depth + 1, isSecret);
            first = false;
        }

        runs.Plain(first ? "[]" : NewLine(depth) + "]");
    }

    private static string NewLine(int depth) => "\n" + new string(' ', depth * Indent);

    private static string Inner(string raw) => raw[1..^1];

    // As it is written: a quote in a name must still be escaped in what is shown and copied.
    private static string RawName(JsonProperty property) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property));

    // Neighbouring plain pieces become one: a piece is a node in the page. A text of brackets alone is one piece of a megabyte, so it is not copied for each.
    private sealed class Pieces
    {
        private readonly ImmutableArray<JsonRun>.Builder _runs = ImmutableArray.CreateBuilder<JsonRun>();
        private readonly StringBuilder _plain = new();

        public void Plain(string text) => _plain.Append(text);

        public void Add(JsonRun run)
        {
            Flush();
            _runs.Add(run);
        }

        public ImmutableArray<JsonRun> All()
        {
            Flush();
            return _runs.ToImmutable();
        }

        private void Flush()
        {
            if (_plain.Length > 0)
            {
                _runs.Add(new JsonRun(JsonRunKind.Plain, _plain.ToString()));
                _plain.Clear();
            }
        }
    }
}
