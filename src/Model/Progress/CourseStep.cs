namespace DmsDashboard.Model.Progress;

/// <summary>An instant in the course of a load.</summary>
/// <param name="At">When it was seen.</param>
/// <param name="Percent">The percentage that began then, or a little before.</param>
/// <param name="Gap">Up to so long before <paramref name="At"/> it was: the time since the sample ahead.</param>
/// <param name="Work">Table-seconds until then: each second counts once for each table that was being loaded.</param>
internal readonly record struct CourseStep(DateTimeOffset At, int Percent, TimeSpan Gap, double Work);
