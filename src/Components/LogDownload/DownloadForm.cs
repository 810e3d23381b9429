using DmsDashboard.Model;

namespace DmsDashboard.Components.LogDownload;

/// <summary>What is chosen and typed in the download dialog. It lives as long as the page: closing the dialog forgets nothing.</summary>
public sealed class DownloadForm
{
    public const string FromField = "download-from";
    public const string ToField = "download-to";

    private readonly HashSet<string> _left = [];

    public DownloadWhat What { get; set; }

    /// <summary>True for the lines that the filters show only.</summary>
    public bool OnlyShown { get; set; }

    public DownloadSpan Span { get; set; }

    /// <summary>UTC.</summary>
    public string From { get; set; } = "";

    /// <summary>UTC; empty for now.</summary>
    public string To { get; set; } = "";

    public LogFileFormat Format { get; set; }

    /// <summary>True once somebody tried: from then on every field says what is wrong with it.</summary>
    public bool WasTried { get; set; }

    /// <summary>True when closing by a slip would lose something.</summary>
    public bool HasEntries => From.Length > 0 || To.Length > 0;

    /// <summary>A field is not scolded while it is typed in for the first time.</summary>
    public void Leave(string field) => _left.Add(field);

    public bool MayScold(string field) => WasTried || _left.Contains(field);
}
