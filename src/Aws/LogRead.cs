namespace DmsDashboard.Aws;

/// <summary>What to read of one log stream, from its end backwards.</summary>
/// <param name="LogGroupName">The group.</param>
/// <param name="LogStreamName">The stream.</param>
/// <param name="Limit">The most events.</param>
public sealed record LogRead(string LogGroupName, string LogStreamName, int Limit)
{
    /// <summary>Nothing older than this; null for no bound.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only events before this, a whole millisecond; null for no bound.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What <see cref="LogsService.ReadEndAsync"/> takes from before each call; null for none.</summary>
    public RequestBudget? Budget { get; init; }

    /// <summary>The most calls of GetLogEvents: its pages may be empty although more events follow.</summary>
    public int MaxPages { get; init; } = 20;

    /// <summary>From an earlier reading's <see cref="LogReading.NextToken"/> on.</summary>
    public string? NextToken { get; init; }
}
