namespace DmsDashboard.Api.V1.Runs;

/// <summary>A stretch of a run.</summary>
/// <param name="What">What was going on.</param>
/// <param name="DurationSeconds">For how long.</param>
internal sealed record SpanItem(string What, double DurationSeconds);
