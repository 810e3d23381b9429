using System.Collections.Immutable;

namespace DmsDashboard.Model.Failures;

/// <summary>
/// Finds many literal texts in one pass over another, whatever that is: one look into a table for each character (Aho and Corasick, 1975). Upper and
/// lower case of ASCII letters are the same.
/// </summary>
internal sealed class LiteralAutomaton
{
    // A row of the table for each state has room for so many different characters.
    private const int RowBits = 6;
    private const int Ascii = 128;
    private const ushort Hit = 0x8000;

    private readonly byte[] _column = new byte[Ascii];
    private readonly ushort[] _next;
    private readonly ImmutableArray<int>[] _hits;

    /// <summary>Throws when the literals are too many for the table, which is a fault of the build.</summary>
    public LiteralAutomaton(IReadOnlyList<string> literals)
    {
        var columns = 0;
        foreach (var letter in literals.SelectMany(static literal => literal).Select(char.ToLowerInvariant).Where(char.IsAscii).Distinct())
        {
            _column[letter] = _column[char.ToUpperInvariant(letter)] = checked((byte)++columns);
        }

        var states = 1 + literals.Sum(static literal => literal.Length);
        if (columns >= 1 << RowBits || states >= Hit || literals.Any(static literal => literal.Length == 0 || !System.Text.Ascii.IsValid(literal)))
        {
            throw new ArgumentException("Literals must be ASCII texts, with no more different characters and length than the table holds.", nameof(literals));
        }

        _next = new ushort[states << RowBits];
        _hits = [.. Enumerable.Repeat(ImmutableArray<int>.Empty, states)];
        Grow(literals);
        Link();
    }

    /// <summary>
    /// Goes on from <paramref name="at"/> in <paramref name="state"/> (both 0 at first) to the next place where a literal ends, and says which by
    /// <see cref="HitsAt"/>. False at the end of the text.
    /// </summary>
    public bool MoveNext(ReadOnlySpan<char> text, ref int at, ref int state)
    {
        var (next, column, now) = (_next, _column, state);
        for (var i = at; i < text.Length; i++)
        {
            var letter = text[i];
            int then = next[(now << RowBits) + (letter < Ascii ? column[letter] : 0)];
            now = then & ~Hit;
            if (then != now)
            {
                (at, state) = (i + 1, now);
                return true;
            }
        }

        (at, state) = (text.Length, now);
        return false;
    }

    /// <summary>The numbers of the literals that end where the state was reached.</summary>
    public ImmutableArray<int> HitsAt(int state) => _hits[state];

    private void Grow(IReadOnlyList<string> literals)
    {
        ushort last = 0;
        for (var number = 0; number < literals.Count; number++)
        {
            var state = 0;
            foreach (var letter in literals[number])
            {
                ref var next = ref _next[(state << RowBits) + _column[letter]];
                state = next = next == 0 ? ++last : next;
            }

            _hits[state] = _hits[state].Add(number);
        }
    }

    // Where no literal goes on, the longest end of what was read that begins another one does.
    private void Link()
    {
        var fallback = new int[_hits.Length];
        var waiting = new Queue<int>([0]);
        while (waiting.TryDequeue(out var state))
        {
            for (var column = 0; column < 1 << RowBits; column++)
            {
                ref var next = ref _next[(state << RowBits) + column];
                var other = state == 0 ? 0 : _next[(fallback[state] << RowBits) + column] & ~Hit;
                if (next == 0)
                {
                    next = (ushort)other;
                }
                else
                {
                    fallback[next] = other;
                    _hits[next] = _hits[next].AddRange(_hits[other]);
                    waiting.Enqueue(next);
                }

                next |= _hits[next].IsEmpty ? (ushort)0 : Hit;
            }
        }
    }
}
