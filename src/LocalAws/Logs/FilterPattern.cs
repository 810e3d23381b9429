using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>A filter pattern of terms: all plain ones, at least one <c>?</c> alternative and no <c>-</c> exclusion must be in the message, in the same case.</summary>
internal sealed partial class FilterPattern
{
    private readonly ILookup<string, string> _terms;

    private FilterPattern(IEnumerable<(string Sign, string Text)> terms) => _terms = terms.ToLookup(static term => term.Sign, static term => term.Text);

    /// <summary>Reads a pattern; none, or one of blanks, matches all.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterException: not well-formed, or a kind of pattern that is not played here (JSON, columns, regular expressions).</exception>
    public static FilterPattern Parse(string? pattern)
    {
        var rest = (pattern ?? "").Trim();
        var terms = ImmutableArray.CreateBuilder<(string Sign, string Text)>();
        if (rest is ['{' or '[', ..])
        {
            throw Invalid($"The filter pattern '{pattern}' selects JSON members or columns; this endpoint plays terms, \"quoted terms\", ?alternatives and -exclusions.");
        }

        while (rest.Length > 0)
        {
            var match = Term().Match(rest);
            if (!match.Success)
            {
                throw Invalid($"Invalid filter pattern: '{pattern}' has an unclosed quote or an empty term at '{rest}'.");
            }

            terms.Add((match.Groups["sign"].Value, TextOf(match)));
            rest = rest[match.Length..];
        }

        RefuseMixture(terms);
        return new FilterPattern(terms);
    }

    public bool Matches(string message) =>
        _terms[""].All(term => Contains(message, term))
        && !_terms["-"].Any(term => Contains(message, term))
        && (!_terms.Contains("?") || _terms["?"].Any(term => Contains(message, term)));

    private static bool Contains(string message, string term) => message.Contains(term, StringComparison.Ordinal);

    // AWS ignores the question marks of such a pattern, which nobody wants: better to say so.
    private static void RefuseMixture(ImmutableArray<(string Sign, string Text)>.Builder terms)
    {
        if (terms.Select(static term => term.Sign is "?").Distinct().Count() > 1)
        {
            throw Invalid("A filter pattern's ?alternatives cannot be combined with other terms.");
        }
    }

    private static string TextOf(Match match)
    {
        if (match.Groups["quoted"] is { Success: true } quoted)
        {
            return Escape().Replace(quoted.Value, "$1");
        }

        var bare = match.Groups["bare"].Value;

        return bare.All(static letter => char.IsLetterOrDigit(letter) || letter is '_' || char.IsSurrogate(letter))
            ? bare
            : throw Invalid($"Invalid character(s) in term '{bare}'");
    }

    private static AwsFaultException Invalid(string message) => new(AwsService.Logs.ConstraintFault, message);

    [GeneratedRegex("""^(?<sign>[?-]?)(?:"(?<quoted>(?:[^"\\]|\\.)+)"|(?<bare>[^\s"]+))(?:\s+|$)""", RegexOptions.Singleline)]
    private static partial Regex Term();

    [GeneratedRegex("""\\(.)""", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
