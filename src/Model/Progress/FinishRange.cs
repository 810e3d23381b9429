namespace DmsDashboard.Model.Progress;

/// <summary>When a full load is expected to finish: an estimate, never a promise.</summary>
/// <param name="Earliest">If all goes as well as it did at its best lately.</param>
/// <param name="Latest">Never before <paramref name="Earliest"/>.</param>
public readonly record struct FinishRange(DateTimeOffset Earliest, DateTimeOffset Latest);
