namespace DmsDashboard.Model;

/// <summary>A line of the engine's task log cut into its parts (user guide: Troubleshooting, logging components).</summary>
/// <param name="Component">SOURCE_CAPTURE, TARGET_LOAD, …; null when the line does not follow the form.</param>
/// <param name="Severity">E, W, I, D, T or V; null when the line does not follow the form.</param>
/// <param name="Text">What is left for a person to read; the whole line when it does not follow the form.</param>
public sealed record TaskLogLine(string? Component, char? Severity, string Text);
