namespace DmsDashboard.Model;

/// <summary>The rules of CloudWatch Logs for the name of a log group (API: LogGroupName).</summary>
public static class LogGroupName
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 512;

    private const string ArnMark = ":log-group:";

    /// <summary>Why the text is no log group's name, and how to mend it; null for a name.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
        {
            return "Give the name of a log group, as in /aws/rds/instance/orders/postgresql.";
        }

        if (InArn(text) is { } name)
        {
            return $"This is an ARN. Give the name alone: {name}";
        }

        if (text.Length > MaxLength)
        {
            return $"A log group’s name has at most {MaxLength} characters; this has {text.Length}.";
        }

        foreach (var character in text)
        {
            if (!IsAllowed(character))
            {
                return $"A log group’s name has no {Words(character)}: only the letters a to z and A to Z, digits, and _ - / . #";
            }
        }

        return null;
    }

    private static string? InArn(string text)
    {
        var at = text.StartsWith("arn:", StringComparison.Ordinal) ? text.IndexOf(ArnMark, StringComparison.Ordinal) : -1;
        if (at < 0)
        {
            return null;
        }

        var name = text[(at + ArnMark.Length)..].Split(':')[0];
        return name.Length > 0 && Problem(name) is null ? name : null;
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '/' or '.' or '#';

    private static string Words(char character) => character switch
    {
        ' ' => "space",
        _ when char.IsControl(character) || char.IsWhiteSpace(character) || char.IsSurrogate(character) => "such character",
        _ => $"‘{character}’",
    };
}
