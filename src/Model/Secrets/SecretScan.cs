using System.Text;

namespace DmsDashboard.Model.Secrets;

/// <summary>One walk over a text from its beginning to its end. What is found may begin a little before the place where it is known to be one.</summary>
internal ref struct SecretScan(string text, string hidden)
{
    private readonly string _text = text;
    private readonly string _hidden = hidden;
    private StringBuilder? _output;
    private SqlWords _sql;
    private int _copied;
    private int _at;
    private int _token;

    /// <summary>The text without secrets.</summary>
    public string Run()
    {
        while (_at < _text.Length)
        {
            Step(_text[_at]);
        }

        return _output is null ? _text : _output.Append(_text, _copied, _text.Length - _copied).ToString();
    }

    private void Step(char sign)
    {
        if (IsWordSign(sign))
        {
            Word();
            return;
        }

        switch (sign)
        {
            case ':' when _text.AsSpan(_at).StartsWith("://", StringComparison.Ordinal):
                HideAndGoOn(UserInfo.InUrl(_text, _at + 3), _at + 3);
                return;
            case '@':
                Hide(UserInfo.BeforeHost(_text, _token, _at));
                break;
            case '=' when _sql.IsSetPassword:
                HideAndGoOn(SqlWords.Literal(_text, _at + 1, mayBeBare: false), _at + 1);
                return;
            case ';':
                _sql = default;
                break;
        }

        _at++;
        _token = char.IsWhiteSpace(sign) || sign is '\'' or '"' or '(' or ',' or ';' or '=' or '<' or '>' or '[' or '{' ? _at : _token;
    }

    private void Word()
    {
        var start = _at;
        while (_at < _text.Length && IsWordSign(_text[_at]))
        {
            _at++;
        }

        var word = _text.AsSpan(start, _at - start);
        if (SecretNames.IsAccessKey(word))
        {
            Hide((start, _at));
        }
        else if (SecretNames.IsName(word) && Assigned(start, word) is { From: > 0 } assigned)
        {
            HideAndGoOn(assigned, _at);
        }
        else if (_sql.Take(word, _text, _at) is { To: > 0 } literal)
        {
            HideAndGoOn(literal, literal.To);
        }
    }

    // "secret" behind a colon is a part of an ARN.
    private readonly (int From, int To) Assigned(int start, ReadOnlySpan<char> word)
    {
        var before = start > 0 ? _text[start - 1] : ' ';
        if (before == ':' && word.Equals("secret", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        return before == '<' && _at < _text.Length && _text[_at] == '>'
            ? (_at + 1, SecretValue.BareEnd(_text, _at + 1))
            : Assignment.Value(_text, _at, isHeader: word.EndsWith("authorization", StringComparison.OrdinalIgnoreCase));
    }

    private void HideAndGoOn((int From, int To) found, int goOn)
    {
        Hide(found);
        _at = Math.Max(goOn, found.To);
        _token = _at;
    }

    private void Hide((int From, int To) found)
    {
        var from = Math.Max(found.From, _copied);
        if (found.To <= from)
        {
            return;
        }

        (_output ??= new StringBuilder(_text.Length)).Append(_text, _copied, from - _copied).Append(_hidden);
        _copied = found.To;
    }

    private static bool IsWordSign(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '-';
}
