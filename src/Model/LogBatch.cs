using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>What a watcher of a log gets: first what is buffered, then what is new.</summary>
/// <param name="Items">In display order.</param>
/// <param name="IsReset">True when Items replaces everything shown before (first batch, back-fill merged in, or the watcher fell behind).</param>
/// <param name="State">How the lines come in at present.</param>
public sealed record LogBatch(ImmutableArray<LogItem> Items, bool IsReset, LogFeedState State);
