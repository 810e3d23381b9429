namespace DmsDashboard.Model;

/// <summary>Something that happened to the stream of log lines itself, shown in its place.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Sentence">For a person.</param>
public sealed record LogMark(LogMarkKind Kind, DateTimeOffset At, string Sentence);
