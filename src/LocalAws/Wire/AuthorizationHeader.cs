using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>The parts of a SigV4 <c>Authorization</c> header.</summary>
internal sealed partial record AuthorizationHeader(string AccessKey, string Date, string Region, string Service, ImmutableArray<string> SignedHeaders, string Signature)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Takes a header apart.</summary>
    /// <exception cref="AwsFaultException">IncompleteSignatureException, naming the part that is missing or malformed.</exception>
    public static AuthorizationHeader Parse(string header)
    {
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            throw Incomplete($"Unsupported AWS 'algorithm': '{header.Split(' ')[0]}'; {Algorithm} is wanted.");
        }

        var parts = header[(Algorithm.Length + 1)..].Split(',', StringSplitOptions.TrimEntries)
            .Select(static part => part.Split('=', 2)).Where(static part => part.Length == 2)
            .GroupBy(static part => part[0], static part => part[1]).ToDictionary(static part => part.Key, static part => part.First());
        var scope = Required(parts, "Credential").Split('/');
        if (scope is not [{ Length: > 0 }, { Length: 8 }, { Length: > 0 }, { Length: > 0 }, "aws4_request"])
        {
            throw Incomplete("Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '" + parts["Credential"] + "'");
        }

        var signed = Required(parts, "SignedHeaders").Split(';');
        if (signed.Any(static name => name.Length == 0 || name.Any(char.IsAsciiLetterUpper)) || !signed.SequenceEqual(signed.Distinct().Order(StringComparer.Ordinal)))
        {
            throw Incomplete("SignedHeaders must be small letters, sorted, separated by ';'.");
        }

        var signature = Required(parts, "Signature");
        return Hash().IsMatch(signature)
            ? new AuthorizationHeader(scope[0], scope[1], scope[2], scope[3], [.. signed], signature)
            : throw Incomplete("Authorization header requires 'Signature' to be 64 hexadecimal digits.");
    }

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var value) && value.Length > 0 ? value : throw Incomplete($"Authorization header requires '{name}' parameter.");

    private static AwsFaultException Incomplete(string message) => new("IncompleteSignatureException", message);

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
