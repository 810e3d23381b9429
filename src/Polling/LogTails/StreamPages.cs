using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>
/// The pages of a stream from its end backwards to where it was seen. At 500 lines a second a minute that is read again has 30,000 lines: a whole
/// page that was shown already says that what is older was too.
/// </summary>
internal sealed class StreamPages(LogsService logs, LogRead read, SeenEvents seen)
{
    private const int PageSize = 10_000;
    private const int MostPages = 20;

    private readonly List<ImmutableArray<LogEvent>> _pages = [];
    private string? _token;
    private bool _isEnd;

    /// <summary>False at the start of the time asked for, or when the last page was known.</summary>
    public bool HasMore => !_isEnd && _pages.Count < MostPages;

    /// <summary>True when it was given up before that.</summary>
    public bool IsCut => !_isEnd;

    /// <summary>How many were not seen, about: equal ones on two pages count twice.</summary>
    public int UnseenCount { get; private set; }

    /// <summary>Those that were not seen, oldest first.</summary>
    public ImmutableArray<LogEvent> Unseen => seen.NotSeen([.. Enumerable.Reverse(_pages).SelectMany(static page => page)]);

    /// <exception cref="DmsServiceException">The call failed.</exception>
    public async Task ReadNextAsync(CancellationToken cancellationToken)
    {
        var reading = await logs.ReadEndAsync(read with { Limit = PageSize, MaxPages = 1, NextToken = _token }, cancellationToken);
        var unseen = seen.NotSeen(reading.Events).Length;
        _pages.Add(reading.Events);
        UnseenCount += unseen;
        _token = reading.NextToken;
        // A page may be empty though there are more.
        _isEnd = _token is null || (unseen == 0 && !reading.Events.IsEmpty);
    }
}
