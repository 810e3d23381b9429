using System.Buffers;

namespace DmsDashboard.Model.Secrets;

/// <summary>Names whose values are secrets.</summary>
internal static class SecretNames
{
    private const int LeastAccessKey = 16;

    private static readonly SearchValues<char> AccessKeySigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly string[] Settings = ["password", "passwd", "pwd", "secret", "credential", "privatekey", "accesskey", "authtoken"];

    // As names in texts end, without underscores and dashes.
    private static readonly string[] Endings =
    [
        "password", "passwd", "passphrase", "pwd", "secret", "secretkey", "accesskey", "privatekey", "apikey", "accountkey", "clientsecret",
        "securitytoken", "sessiontoken", "accesstoken", "refreshtoken", "authtoken", "xamzsignature", "authorization",
    ];

    /// <summary>True for a setting's name: more is hidden there than in a text, as nothing is lost by it.</summary>
    public static bool IsSetting(string name) => Settings.Any(secret => name.Contains(secret, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a word that a value may follow, e.g. DatabasePassword, aws_secret_access_key, X-Amz-Security-Token.</summary>
    public static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (EndsWith(word, ending))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for an AWS access key id.</summary>
    public static bool IsAccessKey(ReadOnlySpan<char> word) =>
        word.Length >= LeastAccessKey
        && (word.StartsWith("AKIA", StringComparison.Ordinal) || word.StartsWith("ASIA", StringComparison.Ordinal))
        && !word.ContainsAnyExcept(AccessKeySigns);

    private static bool EndsWith(ReadOnlySpan<char> word, string ending)
    {
        var at = word.Length - 1;
        for (var letter = ending.Length - 1; letter >= 0; letter--, at--)
        {
            while (at >= 0 && word[at] is '_' or '-')
            {
                at--;
            }

            if (at < 0 || char.ToLowerInvariant(word[at]) != ending[letter])
            {
                return false;
            }
        }

        return true;
    }
}
