namespace DmsDashboard.Model;

/// <summary>How log lines are written into a file.</summary>
public enum LogFileFormat
{
    /// <summary>Time, stream and message, parted by tabs.</summary>
    Text,

    /// <summary>A JSON object a line.</summary>
    Ndjson,
}
