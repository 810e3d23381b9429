using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace DmsDashboard.Model.Secrets;

/// <summary>
/// Takes passwords and keys out of free texts: failure messages, log lines, settings and AWS's own words quote connection strings and SQL.
/// In time linear to the text, whatever it is. It knows the usual spellings, no more; what has a field of its own is left out by a whitelist.
/// </summary>
public static class SecretMask
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Hidden = "[hidden]";

    /// <summary>What stands there on pages that show settings.</summary>
    public const string Dots = "••••";

    // A text without any of these has no secret that is known here: most lines are read no further.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["passw", "passp", "pwd", "secret", "token", "key", "identified", "authorization", "signature", "akia", "asia", "@"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with secrets replaced, the same text when it has none; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Apply(string? text) => Apply(text, Hidden);

    /// <summary>The same, with one of the two signs in their place.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Apply(string? text, string hidden) =>
        text is null || text.AsSpan().IndexOfAny(Hints) < 0 ? text : new SecretScan(text, hidden).Run();

    /// <summary>True for the name of a setting whose value must not be shown.</summary>
    public static bool IsSecretName(string name) => SecretNames.IsSetting(name);
}
