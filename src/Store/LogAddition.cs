using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>What is added to a log at once: a mark, events, a mark, each of which may be missing.</summary>
/// <param name="State">How the lines come in from now on.</param>
internal sealed record LogAddition(LogFeedState State)
{
    public LogMark? Before { get; init; }

    /// <summary>In display order.</summary>
    public ImmutableArray<LogEvent> Events { get; init; } = [];

    public LogMark? After { get; init; }
}
