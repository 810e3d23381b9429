using System.Collections.Immutable;

namespace DmsDashboard.Model.Failures;

/// <summary>Finds which entries of the catalogue a text matches, all at once.</summary>
internal sealed class FailureMatcher
{
    private readonly ImmutableArray<FailureEntry> _entries;
    private readonly LiteralAutomaton _automaton;
    private readonly int[] _lengths;
    private readonly List<Use>[] _uses;
    private readonly List<Pattern> _patterns = [];

    public FailureMatcher(ImmutableArray<FailureEntry> entries)
    {
        _entries = entries;
        var literals = new Dictionary<string, List<Use>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (entry, pattern) in entries.SelectMany(static (entry, number) => entry.Patterns.Select(pattern => (number, pattern))))
        {
            var parts = pattern.Split('*');
            for (var part = 0; part < parts.Length; part++)
            {
                literals.TryAdd(parts[part], []);
                literals[parts[part]].Add(new Use(_patterns.Count, part));
            }

            _patterns.Add(new Pattern(entry, parts.Length, parts.Sum(static part => part.Length)));
        }

        _automaton = new LiteralAutomaton([.. literals.Keys]);
        _lengths = [.. literals.Keys.Select(static literal => literal.Length)];
        _uses = [.. literals.Values];
    }

    /// <summary>The explanations that fit, the best one first: wrappers last, and more of the text matched before less.</summary>
    public ImmutableArray<FailureExplanation> Find(ReadOnlySpan<char> text, FailureTexts where)
    {
        var (at, state) = (0, 0);
        return _automaton.MoveNext(text, ref at, ref state) ? Rank(Collect(text, at, state), where) : [];
    }

    // Most texts match nothing, and never come here.
    private List<int> Collect(ReadOnlySpan<char> text, int at, int state)
    {
        var whole = new List<int>();
        Span<Progress> progress = stackalloc Progress[_patterns.Count];
        progress.Clear();
        do
        {
            foreach (var literal in _automaton.HitsAt(state))
            {
                foreach (var (pattern, part) in _uses[literal])
                {
                    ref var reached = ref progress[pattern];
                    if (reached.Parts != part || reached.End > at - _lengths[literal])
                    {
                        continue;
                    }

                    reached = new Progress(part + 1, at);
                    if (part + 1 == _patterns[pattern].Parts)
                    {
                        whole.Add(pattern);
                    }
                }
            }
        }
        while (_automaton.MoveNext(text, ref at, ref state));

        return whole;
    }

    private ImmutableArray<FailureExplanation> Rank(List<int> whole, FailureTexts where) =>
    [
        .. whole
            .Select(number => _patterns[number])
            .Where(pattern => (_entries[pattern.Entry].In & where) != 0)
            .OrderBy(pattern => _entries[pattern.Entry].Explanation.IsGeneric)
            .ThenByDescending(static pattern => pattern.Length)
            .ThenBy(static pattern => pattern.Entry)
            .Select(pattern => _entries[pattern.Entry].Explanation)
            .Distinct(),
    ];

    private readonly record struct Use(int Pattern, int Part);

    private readonly record struct Pattern(int Entry, int Parts, int Length);

    private readonly record struct Progress(int Parts, int End);
}
