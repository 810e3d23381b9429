using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>An <see cref="ActivityQuery"/> as the query part of an address, and back. The page and the CSV file take the same.</summary>
public static class ActivityQueryText
{
    // Not "kind": in the addresses of replications that is serverless or task.
    public const string Text = "q", Identifier = "replication", TargetName = "target", Arn = "arn", Show = "show", Outcome = "outcome",
        Who = "who", From = "from", To = "to", Before = "before";

    /// <summary>Every name that there is.</summary>
    public static readonly ImmutableArray<string> AllNames = [Text, Identifier, TargetName, Arn, Show, Outcome, Who, From, To, Before];

    /// <summary>Letters of a value that are taken: longer than any ARN, identifier or name.</summary>
    public const int LongestValue = 300;

    private static readonly (string Name, ActivityKind Value)[] Kinds = [("action", ActivityKind.Action), ("state-change", ActivityKind.StateChange), ("alert", ActivityKind.Alert)];

    // "not-sent": recorded, and then no connection came about. What the rules refuse is not recorded at all; what a role does not allow is.
    private static readonly (string Name, ActionOutcome Value)[] Outcomes =
        [("accepted", ActionOutcome.Accepted), ("refused", ActionOutcome.Refused), ("not-sent", ActionOutcome.NotOffered), ("not-allowed", ActionOutcome.NotAllowed), ("unknown", ActionOutcome.Unknown)];

    /// <summary>Reads what <paramref name="valueOf"/> answers for each name; null or empty does not narrow.</summary>
    public static ActivityQueryReading Read(Func<string, string?> valueOf)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var query = new ActivityQuery
        {
            Text = Part(Text),
            Identifier = Part(Identifier),
            TargetName = Part(TargetName),
            Arn = Part(Arn),
            Who = Part(Who),
            Kinds = Names(Show, Part(Show), Kinds, problems),
            Outcomes = Names(Outcome, Part(Outcome), Outcomes, problems),
            From = Instant(From, Part(From), isEnd: false, problems),
            To = Instant(To, Part(To), isEnd: true, problems),
            BeforeId = Number(Before, Part(Before), problems),
        };
        return new ActivityQueryReading(query, problems.ToImmutable());

        string? Part(string name) => Plain(name, valueOf(name), problems);
    }

    /// <summary>Every name with its value, null for what does not narrow.</summary>
    public static IReadOnlyDictionary<string, string?> Write(ActivityQuery query) => new Dictionary<string, string?>
    {
        [Text] = query.Text,
        [Identifier] = query.Identifier,
        [TargetName] = query.TargetName,
        [Arn] = query.Arn,
        [Who] = query.Who,
        [Show] = Joined(query.Kinds, Kinds),
        [Outcome] = Joined(query.Outcomes, Outcomes),
        [From] = Instant(query.From),
        [To] = Instant(query.To),
        [Before] = query.BeforeId?.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>An instant as it stands in an address; null stays null.</summary>
    public static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    // A text of control characters looks empty to a person, and SQLite reads it to the first NUL only: it would find everything.
    private static string? Plain(string parameter, string? value, ImmutableArray<string>.Builder problems)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var text = value.Trim();
        if (text.Length > LongestValue)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{parameter} has {text.Length:N0} characters: give {LongestValue} at most."));
            return null;
        }

        if (text.Any(char.IsControl))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{parameter} has a control character (U+{(int)text.First(char.IsControl):X4}): leave it out."));
            return null;
        }

        return text;
    }

    private static string? Joined<T>(EquatableArray<T> values, (string Name, T Value)[] names)
        where T : struct, Enum => values.Count == 0 ? null : string.Join(',', names.Where(name => values.Contains(name.Value)).Select(static name => name.Name));

    private static EquatableArray<T> Names<T>(string parameter, string? value, (string Name, T Value)[] names, ImmutableArray<string>.Builder problems)
        where T : struct, Enum
    {
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var word in (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var known = names.Where(name => string.Equals(name.Name, word, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (known.Length == 0)
            {
                problems.Add($"'{word}' in {parameter} is not known: use {string.Join(" or ", names.Select(static name => name.Name))}.");
            }

            found.AddRange(known.Select(static name => name.Value));
        }

        return [.. found.Distinct().Order()];
    }

    // A day alone is the whole day, at either end. Without a zone it is UTC.
    private static DateTimeOffset? Instant(string parameter, string? value, bool isEnd, ImmutableArray<string>.Builder problems)
    {
        if (value is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            return new DateTimeOffset(day.AddDays(isEnd ? 1 : 0), TimeOnly.MinValue, TimeSpan.Zero);
        }

        // An hour alone would be today's, by a clock that is not ours.
        if (value.Length > 4 && value[..4].All(char.IsAsciiDigit) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant;
        }

        problems.Add($"'{value}' in {parameter} is no time: write it like 2026-11-15 or 2026-11-15T12:00Z.");
        return null;
    }

    private static long? Number(string parameter, string? value, ImmutableArray<string>.Builder problems)
    {
        if (value is null)
        {
            return null;
        }

        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add($"'{value}' in {parameter} is no number of an item.");
        return null;
    }
}
