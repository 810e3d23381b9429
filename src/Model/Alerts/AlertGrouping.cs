namespace DmsDashboard.Model.Alerts;

/// <summary>What is told together.</summary>
/// <param name="Window">How long the first change waits for others of its rule.</param>
/// <param name="TellResolved">Whether it is told that an alert is over.</param>
public readonly record struct AlertGrouping(TimeSpan Window, bool TellResolved);
