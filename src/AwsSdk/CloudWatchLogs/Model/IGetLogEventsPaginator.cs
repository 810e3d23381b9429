using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>All pages of GetLogEvents; can be read once.</summary>
public partial interface IGetLogEventsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<GetLogEventsResponse> Responses { get; }

    /// <summary>The Events of all pages.</summary>
    IPaginatedEnumerable<OutputLogEvent> Events { get; }
}
