using System.Text.RegularExpressions;

namespace DmsDashboard.Components.Shared;

/// <summary>Takes secrets out of texts that AWS, an engine or a driver wrote: connection strings and settings get quoted in failures and logs.</summary>
public static class SecretText
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Mask = "••••";

    private static readonly string[] Names = ["password", "passwd", "pwd", "secret", "credential", "privatekey", "accesskey", "authtoken"];

    // NonBacktracking: the text comes from outside and may be made to be slow.
    private static readonly Regex Assignment = new(
        """(?<name>\b\w*(?:password|passwd|pwd|secret\w*key|accesskey|privatekey)["']?\s*[=:]\s*)(?:"[^"]*"|'[^']*'|[^\s;,"'&}]+)""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private static readonly Regex UserInfo = new(
        "(?<scheme>://[^\\s:/@]+:)[^\\s@/]+@",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>The text with passwords and keys masked; everything else as it came.</summary>
    public static string Masked(string text) => UserInfo.Replace(Assignment.Replace(text, $"${{name}}{Mask}"), $"${{scheme}}{Mask}@");

    /// <summary>True for the name of a setting whose value must not be shown.</summary>
    public static bool IsSecretName(string name) => Names.Any(secret => name.Contains(secret, StringComparison.OrdinalIgnoreCase));
}
