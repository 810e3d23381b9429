namespace DmsDashboard.Model.Alerts;

/// <summary>What a rule finds in one poll; an alert comes of it only when it lasts.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public readonly record struct AlertCondition(AlertRule Rule, AlertSeverity Severity, string Sentence);
