using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model.Failures;

namespace DmsDashboard.Components.Logs;

/// <summary>The first error of a run in its log.</summary>
/// <param name="Key">By which it is found in the list.</param>
/// <param name="At">When it was logged.</param>
/// <param name="Explanation">What the run's errors mean: of the first one that names a cause, else of one that only says that something failed; null when none is known.</param>
public sealed record RunError(LogKey Key, DateTimeOffset At, FailureExplanation? Explanation);
