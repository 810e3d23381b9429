using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Queries;

/// <summary>Reads the parameters of a query. Each that cannot be used gets a sentence that names it and says how to mend it; all of them are told at once.</summary>
internal sealed class QueryReader
{
    /// <summary>Letters of a value that are taken: longer than any ARN, identifier or name. A cursor is longer, and ours.</summary>
    public const int LongestValue = 300;

    private readonly HttpContext _http;
    private readonly List<string> _problems = [];

    public QueryReader(HttpContext http)
    {
        _http = http;
        var known = TakenParameters.Of(http);
        foreach (var name in Query.Keys.Where(name => !known.Any(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))))
        {
            _problems.Add($"'{ReplicationNaming.Shown(name)}' is not a parameter: {(known.Length == 0 ? "leave it out" : $"there are {string.Join(", ", known.Select(static parameter => parameter.Name))}")}.");
        }

        _problems.AddRange(known.Where(parameter => !parameter.IsList && Query[parameter.Name].Count > 1).Select(static parameter => $"{parameter.Name} is given more than once: give it once."));
    }

    private IQueryCollection Query => _http.Request.Query;

    /// <summary>What to answer instead where something cannot be used; null where all can.</summary>
    public ProblemAnswer? Refusal => _problems.Count == 0 ? null : new ProblemAnswer(ProblemKinds.BadParameter, string.Join(' ', _problems));

    /// <summary>Says that something cannot be used.</summary>
    public void Refuse(string sentence) => _problems.Add(sentence);

    /// <summary>The text without blanks around it; null where there is none, or several of which one was to be.</summary>
    public string? Text(QueryParameter parameter)
    {
        if (!parameter.IsList && Query[parameter.Name].Count > 1)
        {
            return null;
        }

        var text = Query[parameter.Name].ToString().Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length > LongestValue || text.Any(char.IsControl))
        {
            Refuse(text.Length > LongestValue
                ? string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} has {text.Length:N0} characters: give {LongestValue} at most.")
                : string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} has a control character (U+{(int)text.First(char.IsControl):X4}): leave it out."));
            return null;
        }

        return text;
    }

    /// <summary>The words between commas.</summary>
    public EquatableArray<string> List(QueryParameter parameter) =>
        [.. (Text(parameter) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>A value of an enumeration by its name; null where none is given.</summary>
    public T? Choice<T>(QueryParameter parameter)
        where T : struct, Enum => Text(parameter) is { } name ? Known<T>(parameter, name) : null;

    /// <summary>Several of an enumeration.</summary>
    public EquatableArray<T> Choices<T>(QueryParameter parameter)
        where T : struct, Enum => [.. List(parameter).Select(name => Known<T>(parameter, name)).OfType<T>().Distinct().Order()];

    /// <summary>A whole number within the parameter's range.</summary>
    public int Number(QueryParameter parameter)
    {
        var (least, most) = parameter.Range!.Value;
        var text = Text(parameter) ?? parameter.Default!;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(string.Create(CultureInfo.InvariantCulture, $"'{ReplicationNaming.Shown(text)}' in {parameter.Name} cannot be used: give a whole number from {least} to {most}."));
        return least;
    }

    /// <summary>A time; a day alone is the whole day at either end, and without a zone it is UTC. Null where none is given.</summary>
    public DateTimeOffset? Instant(QueryParameter parameter, bool isEnd)
    {
        if (Text(parameter) is not { } text)
        {
            return null;
        }

        var instant = InstantText.Read(text, isEnd);
        if (instant is null)
        {
            Refuse($"'{ReplicationNaming.Shown(text)}' in {parameter.Name} is no time: write it like 2026-11-15 or 2026-11-15T12:00Z.");
        }

        return instant;
    }

    private T? Known<T>(QueryParameter parameter, string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(ApiJson.Name(value), name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        Refuse($"'{ReplicationNaming.Shown(name)}' in {parameter.Name} is not known: use {string.Join(", ", Enum.GetValues<T>().Select(ApiJson.Name))}.");
        return null;
    }
}
