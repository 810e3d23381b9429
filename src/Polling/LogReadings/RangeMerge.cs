using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>Several ranges as one, by time: holds a page of each, and gives what none can come before any more.</summary>
internal sealed class RangeMerge(IReadOnlyList<IAsyncEnumerable<ImmutableArray<LogEvent>>> ranges)
{
    /// <summary>The oldest first; none is empty.</summary>
    public async IAsyncEnumerable<ImmutableArray<LogEvent>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var heads = new List<Head>();
        try
        {
            heads.AddRange(ranges.Select(range => new Head(range.GetAsyncEnumerator(cancellationToken))));
            while (true)
            {
                foreach (var head in heads)
                {
                    await head.FillAsync();
                }

                if (Merge(heads) is not { IsEmpty: false } merged)
                {
                    yield break;
                }

                yield return merged;
            }
        }
        finally
        {
            foreach (var head in heads)
            {
                await head.Pages.DisposeAsync();
            }
        }
    }

    // Until one has to be filled again.
    private static ImmutableArray<LogEvent> Merge(List<Head> heads)
    {
        var merged = ImmutableArray.CreateBuilder<LogEvent>();
        while (heads.TrueForAll(static head => head.IsAtEnd || head.HasNext) && heads.Where(static head => head.HasNext).MinBy(static head => head.Next.Timestamp) is { } first)
        {
            merged.Add(first.Next);
            first.Take();
        }

        return merged.ToImmutable();
    }

    private sealed class Head(IAsyncEnumerator<ImmutableArray<LogEvent>> pages)
    {
        private ImmutableArray<LogEvent> _page = [];
        private int _next;

        public IAsyncEnumerator<ImmutableArray<LogEvent>> Pages => pages;

        public bool IsAtEnd { get; private set; }

        public bool HasNext => _next < _page.Length;

        public LogEvent Next => _page[_next];

        public void Take() => _next++;

        public async ValueTask FillAsync()
        {
            while (!HasNext && !IsAtEnd)
            {
                (IsAtEnd, _next) = (!await pages.MoveNextAsync(), 0);
                _page = IsAtEnd ? [] : pages.Current;
            }
        }
    }
}
