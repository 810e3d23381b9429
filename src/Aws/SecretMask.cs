using System.Text.RegularExpressions;

namespace DmsDashboard.Aws;

/// <summary>
/// Takes passwords and keys out of free texts before they are kept: failure messages, log lines and AWS's own words quote connection strings.
/// It knows the usual spellings, no more; what has a field of its own is left out by the whitelist in <see cref="DmsMapping"/>.
/// </summary>
internal static partial class SecretMask
{
    private const string Hidden = "[hidden]";

    /// <summary>The text with secrets replaced; null stays null.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Apply(string? text) => text is null
        ? null
        : AccessKeys().Replace(UserInfo().Replace(Assignments().Replace(text, $"${{key}}{Hidden}"), $"${{scheme}}{Hidden}@"), Hidden);

    // The ARN of a secret is none, and says which one could not be read.
    [GeneratedRegex(@"(?<key>(?:password|passwd|pwd|(?<!:)secret(?:_?access_?key)?|security[-_]?token|session[-_]?token|authorization)[""']?\s*[=:]\s*)(?![""']?arn:)(?:""[^""]*""|'[^']*'|[^\s;,&""']+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Assignments();

    // Begins with what is rare: from each letter of a long word on it would be tried anew, in quadratic time.
    [GeneratedRegex(@"(?<scheme>://)[^\s/@:]+:[^\s/@]+@", RegexOptions.ExplicitCapture)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z0-9]{12,}\b", RegexOptions.ExplicitCapture)]
    private static partial Regex AccessKeys();
}
