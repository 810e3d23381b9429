namespace DmsDashboard.Model.Alerts;

/// <summary>A line of the history of alerts.</summary>
/// <param name="Alert">As it is afterwards.</param>
/// <param name="Change">What happened.</param>
public sealed record AlertEvent(Alert Alert, AlertChange Change);
