namespace DmsDashboard.Model;

/// <summary>A failed call, ready to be shown.</summary>
/// <param name="Kind">What sort of failure.</param>
/// <param name="Operation">The API operation that failed, e.g. DescribeReplications.</param>
/// <param name="Code">AWS's error code as it came; null when AWS never answered.</param>
/// <param name="Sentence">What happened and what to do, without secrets.</param>
/// <param name="At">When it failed.</param>
public sealed record DmsFault(FaultKind Kind, string Operation, string? Code, string Sentence, DateTimeOffset At);
