using DmsDashboard.Aws;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>What a target's readings may ask of CloudWatch Logs, shared by all of them.</summary>
internal sealed class LogBudgets(LogReadingOptions options, TimeProvider time)
{
    // Saved up for the first pages after a pause; FilterLogEvents has 5 a second in some Regions.
    private const int SearchBurst = 4;
    private const int ReadBurst = 20;
    private const int ListBurst = 60;

    /// <summary>FilterLogEvents.</summary>
    public RequestBudget Searches { get; } = new(options.SearchesPerSecond, SearchBurst, time);

    /// <summary>GetLogEvents.</summary>
    public RequestBudget Reads { get; } = new(options.ReadsPerSecond, ReadBurst, time);

    /// <summary>DescribeLogGroups and DescribeLogStreams.</summary>
    public RequestBudget Lists { get; } = new(options.ListsPerSecond, ListBurst, time);
}
