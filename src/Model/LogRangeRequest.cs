using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>Asks for all events of a time range, merged by time.</summary>
/// <param name="Sources">Whose logs; of one target or several.</param>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant that is not wanted any more.</param>
public sealed record LogRangeRequest(ImmutableArray<LogSource> Sources, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The most sources that are read together.</summary>
    public const int MostSources = 10;
}
