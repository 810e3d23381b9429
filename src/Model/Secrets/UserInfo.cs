namespace DmsDashboard.Model.Secrets;

/// <summary>Passwords before a host: <c>scheme://user:password@host</c>, <c>user:password@host</c>, <c>jdbc:oracle:thin:user/password@host</c>.</summary>
internal static class UserInfo
{
    // More than a user and a password have.
    private const int LongestToken = 512;

    /// <summary>Behind <c>://</c>.</summary>
    public static (int From, int To) InUrl(string text, int at)
    {
        var (colon, end) = (-1, -1);
        for (var next = at; next < text.Length && !char.IsWhiteSpace(text[next]) && text[next] is not ('/' or '"' or '\'' or '<' or '>'); next++)
        {
            if (next != colon + 1 && SecretValue.IsHidden(text.AsSpan(next)))
            {
                // Quotes were there.
                break;
            }

            colon = colon < 0 && text[next] == ':' ? next : colon;
            end = text[next] == '@' ? next : end;
        }

        return colon < 0 || end < colon ? default : Unless(text, colon + 1, end);
    }

    /// <summary>Before the <c>@</c> at a place, in what began at <paramref name="token"/>.</summary>
    public static (int From, int To) BeforeHost(string text, int token, int at)
    {
        if (at - token is < 3 or > LongestToken || !IsHost(text.AsSpan(at + 1)))
        {
            return default;
        }

        var before = text.AsSpan(token, at - token);
        var isOracle = before.StartsWith("jdbc:oracle:", StringComparison.OrdinalIgnoreCase);
        var sign = isOracle ? before.LastIndexOf('/') : before.IndexOf(':');
        return sign > 0 && (isOracle || IsUser(before[..sign])) ? Unless(text, token + sign + 1, at) : default;
    }

    private static bool IsUser(ReadOnlySpan<char> user)
    {
        foreach (var sign in user)
        {
            if (!char.IsLetterOrDigit(sign) && sign is not ('_' or '-' or '.'))
            {
                return false;
            }
        }

        return char.IsLetter(user[0]) && !user.Equals("mailto", StringComparison.OrdinalIgnoreCase);
    }

    // A name with a dot, or one with a port: other texts have an @, too.
    private static bool IsHost(ReadOnlySpan<char> text)
    {
        var host = text.StartsWith("//", StringComparison.Ordinal) ? text[2..] : text;
        var length = 0;
        while (length < host.Length && length < LongestToken && (char.IsAsciiLetterOrDigit(host[length]) || host[length] is '.' or '-'))
        {
            length++;
        }

        var name = host[..length];
        return length > 0 && (name[1..].TrimEnd('.').Contains('.') || name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase)
            || (length + 1 < host.Length && host[length] == ':' && char.IsAsciiDigit(host[length + 1])));
    }

    private static (int From, int To) Unless(string text, int from, int to) => SecretValue.IsHidden(text.AsSpan(from, to - from)) ? (to, to) : (from, to);
}
