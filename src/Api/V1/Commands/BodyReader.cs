using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>Reads the members of an object. Each that is unknown or cannot be used gets a sentence that names it and says how to mend it; all of them are told at once.</summary>
internal sealed class BodyReader
{
    private readonly JsonElement? _body;
    private readonly string _path;
    private readonly List<string> _problems;

    public BodyReader(JsonElement? body, params string[] members)
        : this(body, "", [], members)
    {
    }

    private BodyReader(JsonElement? body, string path, List<string> problems, string[] members)
    {
        (_body, _path, _problems) = (body, path, problems);
        foreach (var name in Names().Except(members, StringComparer.Ordinal))
        {
            _problems.Add($"'{_path}{ReplicationNaming.Shown(name)}' is no member of the body: {(members.Length == 0 ? "leave it out" : $"there are {string.Join(", ", members)}")}.");
        }
    }

    /// <summary>What to answer instead where something cannot be used; null where all can.</summary>
    public ProblemAnswer? Refusal => _problems.Count == 0 ? null : new ProblemAnswer(ProblemKinds.InvalidBody, string.Join(' ', _problems));

    /// <summary>Says that a member cannot be used, and how to mend it.</summary>
    public void Refuse(string name, string problem) => _problems.Add($"{_path}{name}: {problem}");

    /// <summary>A text; null where the member is missing or null.</summary>
    public string? Text(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.String)
        {
            return value.GetString();
        }

        Refuse(name, "write a text.");
        return null;
    }

    /// <summary>A text that must be there.</summary>
    public string NeededText(string name, string example)
    {
        var isThere = Find(name) is not null;
        var text = Text(name);
        if (!isThere || (text is not null && string.IsNullOrWhiteSpace(text)))
        {
            Refuse(name, $"it is missing: write {example}.");
        }

        return text ?? "";
    }

    /// <summary>A moment with its offset from UTC, in UTC: the same moment written otherwise is the same.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) && (text.EndsWith('Z') || text[^6] is '+' or '-'))
        {
            // What is counted from it on must have an end that the calendar has.
            if (time.Year is >= 1970 and < 9000)
            {
                return time;
            }

            Refuse(name, "write a time of the years 1970 to 8999.");
            return null;
        }

        Refuse(name, "write a time with its offset from UTC, for example 2026-11-15T12:00:00Z.");
        return null;
    }

    /// <summary>The JSON of an object, as it came.</summary>
    public string? Json(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Object)
        {
            return value.GetRawText();
        }

        Refuse(name, "write a JSON object.");
        return null;
    }

    /// <summary>A list of objects that must be there.</summary>
    public IEnumerable<BodyReader> NeededList(string name, params string[] members)
    {
        if (Find(name) is { ValueKind: JsonValueKind.Array } list)
        {
            return [.. list.EnumerateArray().Select((item, index) => Inner(item, $"{_path}{name}[{index}]", members)).OfType<BodyReader>()];
        }

        Refuse(name, Find(name) is null ? "it is missing: write a list of objects." : "write a list of objects.");
        return [];
    }

    /// <summary>An object within; null where the member is missing or null, and where it is refused.</summary>
    public BodyReader? Object(string name, params string[] members) => Find(name) is { } value ? Inner(value, $"{_path}{name}", members) : null;

    /// <summary>A whole number; null where the member is missing or null, and where it is refused.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"write a whole number from {least} to {most}."));
        return null;
    }

    /// <summary>A whole number that must be there; the least where it is refused.</summary>
    public int NeededNumber(string name, int least, int most)
    {
        if (Find(name) is null)
        {
            Refuse(name, string.Create(CultureInfo.InvariantCulture, $"it is missing: write a whole number from {least} to {most}."));
        }

        return Number(name, least, most) ?? least;
    }

    /// <summary>A list of texts that must be there, with at least one and at most so many.</summary>
    public ImmutableArray<string> NeededTexts(string name, int most)
    {
        if (Find(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() is var count && count > 0 && count <= most && list.EnumerateArray().All(static item => item.ValueKind is JsonValueKind.String))
        {
            return [.. list.EnumerateArray().Select(static item => item.GetString()!)];
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"write a list of 1 to {most} texts."));
        return [];
    }

    private BodyReader? Inner(JsonElement item, string path, string[] members)
    {
        if (item.ValueKind is JsonValueKind.Object)
        {
            return new BodyReader(item, $"{path}.", _problems, members);
        }

        _problems.Add($"{path}: write an object with {string.Join(", ", members)}.");
        return null;
    }

    private IEnumerable<string> Names() => _body is { } body ? body.EnumerateObject().Select(static member => member.Name) : [];

    private JsonElement? Find(string name) => _body is { } body && body.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;
}
