using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>
/// Asks for a part of a log. With <see cref="From"/> it goes on towards newer events, else towards older ones; for a window around a time, ask for both.
/// </summary>
/// <param name="Source">Whose log.</param>
/// <param name="Limit">The most events, 1 to 10,000.</param>
public sealed record LogPageRequest(LogSource Source, int Limit)
{
    /// <summary>Only events before this time, the newest of them; null for the newest of all.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Only events at or after this time, the oldest of them.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>With <see cref="From"/>: only events that the engine may have marked as errors; a text may hold the mark as well.</summary>
    public bool OnlyErrors { get; init; }

    /// <summary>
    /// What the asker has already, when it goes back from there: each stream then goes on before the oldest of its own, and many events of one
    /// millisecond are neither lost nor repeated. Streams of which there are none here go by <see cref="Before"/>. Not needed with a Cursor.
    /// </summary>
    public ImmutableArray<LogEvent> Shown { get; init; } = [];

    /// <summary>Goes on where the page before ended, of the same source; null for the first.</summary>
    public string? Cursor { get; init; }
}
