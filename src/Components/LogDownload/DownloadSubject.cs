using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.LogDownload;

/// <summary>What a page has to offer for download.</summary>
public sealed record DownloadSubject
{
    /// <summary>Names the file: the replication's identifier, or the log group's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where a time range is read from, all of one target.</summary>
    public required ImmutableArray<LogSource> Sources { get; init; }

    /// <summary>The lines that the page holds, oldest first; with true only those that its filters show. Asked when the dialog opens.</summary>
    public required Func<bool, IReadOnlyList<LogItem>> Held { get; init; }

    /// <summary>When DMS says that the run began; null where there is none.</summary>
    public DateTimeOffset? RunStart { get; init; }
}
