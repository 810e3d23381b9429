namespace DmsDashboard.Components.LogDownload;

/// <summary>Which time range is read from CloudWatch Logs.</summary>
public enum DownloadSpan
{
    LastHour,
    Last6Hours,
    Last24Hours,

    /// <summary>Since DMS says that the run began.</summary>
    ThisRun,

    /// <summary>From and to as typed.</summary>
    Typed,
}
