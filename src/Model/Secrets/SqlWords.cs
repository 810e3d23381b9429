namespace DmsDashboard.Model.Secrets;

/// <summary>
/// What the words of a text have said so far, as far as SQL puts a password without an equals sign behind them: IDENTIFIED BY, PASSWORD 'x',
/// SET PASSWORD FOR u = 'x'. A password without quotes is taken for one only where the words can be nothing but SQL.
/// </summary>
internal struct SqlWords
{
    // IDENTIFIED WITH plugin BY.
    private const int MostWordsBetween = 2;

    private static readonly string[] NoPasswords =
        ["expire", "null", "lifetime", "policy", "history", "reuse", "require", "never", "default", "optional", "enable", "disable", "lock", "unlock", "verify", "for", "is", "externally", "globally"];

    private bool _isCreate;
    private bool _isUser;
    private bool _isSet;
    private bool _wasHidden;
    private int _sinceIdentified;

    /// <summary>Behind SET PASSWORD, up to the end of the statement.</summary>
    public bool IsSetPassword { get; private set; }

    /// <summary>Takes the next word; where a password follows, it says where.</summary>
    public (int From, int To)? Take(ReadOnlySpan<char> word, string text, int at)
    {
        var (wasSet, wasHidden) = (_isSet, _wasHidden);
        (_isSet, _wasHidden) = (Is(word, "set"), false);
        if (_sinceIdentified > 0 && (Is(word, "by") || Is(word, "as")))
        {
            _sinceIdentified = 0;
            _wasHidden = true;
            return Literal(text, at, mayBeBare: _isUser || IsUpper(word));
        }

        _sinceIdentified = Is(word, "identified") ? 1 : _sinceIdentified is 0 or > MostWordsBetween ? 0 : _sinceIdentified + 1;
        if (Is(word, "password"))
        {
            IsSetPassword |= wasSet;
            return Literal(text, at, mayBeBare: _isUser && IsUpper(word));
        }

        _isUser |= _isCreate && (Is(word, "user") || Is(word, "role") || Is(word, "login"));
        _isCreate = Is(word, "create") || Is(word, "alter");
        return wasHidden && _isUser && Is(word, "replace") ? Literal(text, at, mayBeBare: true) : null;
    }

    /// <summary>The password that follows, in quotes or, where that may be, without.</summary>
    public static (int From, int To) Literal(string text, int at, bool mayBeBare)
    {
        var from = Assignment.SkipBlanks(text, at);
        if (mayBeBare)
        {
            from = SkipWord(text, SkipWord(text, from, "values"), "password");
        }

        from = SkipPrefix(text, from);
        if (from < text.Length && (text[from] == '\'' || (mayBeBare && text[from] == '"')))
        {
            return SecretValue.At(text, from, isAssigned: true);
        }

        return mayBeBare && from > at && IsPassword(text.AsSpan(from)) ? SecretValue.At(text, from, isAssigned: true) : default;
    }

    /// <summary>Over what may stand before a quote: N'x', E'x', PASSWORD('x').</summary>
    public static int SkipPrefix(string text, int at)
    {
        if (at + 1 < text.Length && text[at] is 'N' or 'n' or 'E' && IsLiteral(text, at + 1))
        {
            return at + 1;
        }

        var name = text.AsSpan(at).StartsWith("password", StringComparison.OrdinalIgnoreCase) ? at + "password".Length : at;
        var quote = name < text.Length && text[name] == '(' ? Assignment.SkipBlanks(text, name + 1) : at;
        return IsLiteral(text, quote) ? quote : at;
    }

    // Or what was one.
    private static bool IsLiteral(string text, int at) => at < text.Length && (text[at] == '\'' || SecretValue.IsHidden(text.AsSpan(at)));

    private static int SkipWord(string text, int at, string word) =>
        text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase) && at + word.Length < text.Length && char.IsWhiteSpace(text[at + word.Length])
            ? Assignment.SkipBlanks(text, at + word.Length)
            : at;

    private static bool IsPassword(ReadOnlySpan<char> text)
    {
        foreach (var word in NoPasswords)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool IsUpper(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('a', 'z');
}
