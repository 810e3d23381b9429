namespace DmsDashboard.Components.LogDownload;

/// <summary>Which lines a download has.</summary>
public enum DownloadWhat
{
    /// <summary>Those that the page holds already.</summary>
    Held,

    /// <summary>A time range, read from CloudWatch Logs.</summary>
    Range,
}
