using DmsDashboard.Aws;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>What a target's readings may ask of CloudWatch Logs, shared by all of them.</summary>
internal sealed class LogBudgets(LogReadingOptions options, RequestBudgets budgets)
{
    // Saved up for the first pages after a pause; FilterLogEvents has 5 a second in some Regions.
    private const int SearchBurst = 4;
    private const int ReadBurst = 20;
    private const int ListBurst = 60;

    /// <summary>FilterLogEvents.</summary>
    public RequestBudget Searches { get; } = budgets.Of("log ranges", options.SearchesPerSecond, SearchBurst);

    /// <summary>GetLogEvents.</summary>
    public RequestBudget Reads { get; } = budgets.Of("older log lines", options.ReadsPerSecond, ReadBurst);

    /// <summary>DescribeLogGroups and DescribeLogStreams.</summary>
    public RequestBudget Lists { get; } = budgets.Of("lists of log groups", options.ListsPerSecond, ListBurst);
}
