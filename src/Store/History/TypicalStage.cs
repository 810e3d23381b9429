namespace DmsDashboard.Store.History;

/// <summary>How long a stage takes as a rule in an account.</summary>
/// <param name="Median">Half of the start-ups took longer.</param>
/// <param name="Count">Of how many start-ups.</param>
public readonly record struct TypicalStage(TimeSpan Median, int Count);
