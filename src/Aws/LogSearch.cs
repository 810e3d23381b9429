namespace DmsDashboard.Aws;

/// <summary>A page of a log group's events, over its streams (FilterLogEvents).</summary>
/// <param name="LogGroupName">The group.</param>
/// <param name="Limit">The most events, 1 to 10,000; AWS may send fewer, or none, although there are more.</param>
public sealed record LogSearch(string LogGroupName, int Limit)
{
    /// <summary>FilterLogEvents goes back no further than this (API: startFromHead).</summary>
    public static readonly DateTimeOffset EarliestBackward = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One stream; null for all.</summary>
    public string? LogStreamName { get; init; }

    /// <summary>The first instant; null for no bound. Going back it is <see cref="EarliestBackward"/> or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant that is not wanted any more; null for no bound.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>True to begin with the newest.</summary>
    public bool Backward { get; init; }

    /// <summary>Only events that hold this text, in the same case; null for all.</summary>
    public string? Text { get; init; }

    /// <summary>From an earlier reading's <see cref="LogReading.NextToken"/> on.</summary>
    public string? NextToken { get; init; }
}
