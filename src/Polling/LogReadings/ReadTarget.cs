using DmsDashboard.Aws;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>One target as its log readings share it.</summary>
internal sealed class ReadTarget(AwsTarget target, LogReadingOptions options) : IDisposable
{
    public string Name => target.Target.Name;

    public LogsService Logs => target.Logs;

    public LogBudgets Budgets { get; } = new(options, target.Budgets);

    /// <summary>For pages and lists: somebody waits for them.</summary>
    public ReadLane Pages { get; } = new(options.PagesAtOnce);

    /// <summary>For ranges, which take minutes.</summary>
    public ReadLane Ranges { get; } = new(options.RangesAtOnce);

    public void Dispose()
    {
        Pages.Dispose();
        Ranges.Dispose();
    }
}
