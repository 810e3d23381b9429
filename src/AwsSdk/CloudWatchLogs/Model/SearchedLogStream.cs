namespace Amazon.CloudWatchLogs.Model;

/// <summary>A log stream, and whether it was searched to its end.</summary>
public partial class SearchedLogStream
{
    /// <summary>Its name.</summary>
    public string LogStreamName { get; set; }

    /// <summary>Whether it was searched to its end.</summary>
    public bool? SearchedCompletely { get; set; }
}
