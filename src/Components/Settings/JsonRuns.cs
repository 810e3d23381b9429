using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.Components.Shared;

namespace DmsDashboard.Components.Settings;

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
        var runs = ImmutableArray.CreateBuilder<JsonRun>();
        Write(runs, element, depth: 0, isSecret: false);
        return runs.ToImmutable();
    }

    private static void Write(ImmutableArray<JsonRun>.Builder runs, JsonElement element, int depth, bool isSecret)
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
                runs.Add(new JsonRun(JsonRunKind.Text, $"\"{(isSecret ? SecretText.Mask : SecretText.Masked(Inner(element.GetRawText())))}\""));
                break;
            case JsonValueKind.Number:
                runs.Add(new JsonRun(JsonRunKind.Number, isSecret ? SecretText.Mask : element.GetRawText()));
                break;
            default:
                runs.Add(new JsonRun(JsonRunKind.Literal, element.GetRawText()));
                break;
        }
    }

    private static void WriteObject(ImmutableArray<JsonRun>.Builder runs, JsonElement element, int depth, bool isSecret)
    {
        var first = true;
        foreach (var property in element.EnumerateObject())
        {
            Plain(runs, (first ? "{" : ",") + NewLine(depth + 1));
            runs.Add(new JsonRun(JsonRunKind.Name, $"\"{property.Name}\""));
            Plain(runs, ": ");
            Write(runs, property.Value, depth + 1, isSecret || SecretText.IsSecretName(property.Name));
            first = false;
        }

        Plain(runs, first ? "{}" : NewLine(depth) + "}");
    }

    private static void WriteArray(ImmutableArray<JsonRun>.Builder runs, JsonElement element, int depth, bool isSecret)
    {
        var first = true;
        foreach (var item in element.EnumerateArray())
        {
            Plain(runs, (first ? "[" : ",") + NewLine(depth + 1));
            Write(runs, item, depth + 1, isSecret);
            first = false;
        }

        Plain(runs, first ? "[]" : NewLine(depth) + "]");
    }

    // Neighbouring plain pieces become one: a piece is a node in the page.
    private static void Plain(ImmutableArray<JsonRun>.Builder runs, string text)
    {
        if (runs is [.., { Kind: JsonRunKind.Plain } last])
        {
            runs[^1] = last with { Text = last.Text + text };
            return;
        }

        runs.Add(new JsonRun(JsonRunKind.Plain, text));
    }

    private static string NewLine(int depth) => "\n" + new string(' ', depth * Indent);

    private static string Inner(string raw) => raw[1..^1];
}
