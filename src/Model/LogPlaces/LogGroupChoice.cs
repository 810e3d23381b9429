namespace DmsDashboard.Model.LogPlaces;

/// <summary>Names one log group across all targets.</summary>
public readonly record struct LogGroupChoice(string TargetName, string LogGroupName);
