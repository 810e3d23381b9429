namespace DmsDashboard.Model;

/// <summary>Reads <c>2026-11-15T01:51:22 [SOURCE_UNLOAD   ]E:  text</c>. One pass, whatever comes: the text is the engine's and keeps to no promise.</summary>
public static class TaskLogLineParser
{
    // Thread id, time and microseconds stand before the bracket in about 40 characters; the longest component has 16.
    private const int LongestPrefix = 64;
    private const int LongestComponent = 32;

    public static TaskLogLine Parse(string line)
    {
        var open = line.AsSpan(0, Math.Min(line.Length, LongestPrefix)).IndexOf('[');
        if (open < 0)
        {
            return new TaskLogLine(null, null, line);
        }

        var inside = line.AsSpan(open + 1, Math.Min(line.Length - open - 1, LongestComponent));
        var close = inside.IndexOf(']');
        if (close <= 0)
        {
            return new TaskLogLine(null, null, line);
        }

        var component = inside[..close].Trim();
        var rest = line.AsSpan(open + close + 2).TrimStart(' ');
        return rest.Length >= 2 && rest[1] == ':' && IsSeverity(rest[0]) && IsComponent(component)
            ? new TaskLogLine(component.ToString(), rest[0], rest[2..].Trim().ToString())
            : new TaskLogLine(null, null, line);
    }

    private static bool IsSeverity(char letter) => letter is 'E' or 'W' or 'I' or 'D' or 'T' or 'V';

    private static bool IsComponent(ReadOnlySpan<char> component)
    {
        foreach (var letter in component)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '_')
            {
                return false;
            }
        }

        return component.Length > 0;
    }
}
