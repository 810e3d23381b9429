using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>All pages of FilterLogEvents; can be read once.</summary>
public partial interface IFilterLogEventsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<FilterLogEventsResponse> Responses { get; }

    /// <summary>The Events of all pages.</summary>
    IPaginatedEnumerable<FilteredLogEvent> Events { get; }

    /// <summary>The SearchedLogStreams of all pages.</summary>
    IPaginatedEnumerable<SearchedLogStream> SearchedLogStreams { get; }
}
