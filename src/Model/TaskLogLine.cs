namespace DmsDashboard.Model;

/// <summary>A line of the engine's task log cut into its parts (user guide: Troubleshooting, logging components).</summary>
/// <param name="Component">SOURCE_CAPTURE, TARGET_LOAD, …; null when the line does not follow the form.</param>
/// <param name="Severity">E, W, I, D, T or V; null when the line does not follow the form.</param>
/// <param name="Text">What is left for a person to read; the whole line when it does not follow the form. May have several lines.</param>
public sealed record TaskLogLine(string? Component, char? Severity, string Text)
{
    /// <summary>The engine's own time in UTC, to the microsecond where it gives that; null when the line has none.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The engine's thread, which may be negative; null when the line has none.</summary>
    public long? ThreadId { get; init; }

    /// <summary>The engine's source file that wrote the line, e.g. replicationtask.c; null when the line names none.</summary>
    public string? SourceFile { get; init; }

    /// <summary>The line in <see cref="SourceFile"/>.</summary>
    public int? SourceLine { get; init; }
}
