using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>A part of a log as CloudWatch Logs has it.</summary>
/// <param name="Events">The oldest first; may be fewer than asked for, or none, although there are more.</param>
/// <param name="Cursor">Where the next page begins, null when there is none; after a fault it tries the same again.</param>
/// <param name="Fault">Why it could not be read; null when it was.</param>
public sealed record LogPage(ImmutableArray<LogEvent> Events, string? Cursor, DmsFault? Fault)
{
    /// <summary>How much of a time range was read when this page was, 0 to 1, by time; 1 on the last page unless that is a fault.</summary>
    public double Fraction { get; init; }
}
