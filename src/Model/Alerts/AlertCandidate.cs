namespace DmsDashboard.Model.Alerts;

/// <summary>A condition that has not lasted long enough.</summary>
/// <param name="Since">The first poll in a row that found it.</param>
public readonly record struct AlertCandidate(DateTimeOffset Since);
