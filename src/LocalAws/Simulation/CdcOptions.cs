namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Where change data capture begins and ends, as given to StartReplication.</summary>
internal sealed record CdcOptions(DateTimeOffset? StartTime, string? StartPosition, CdcStopPosition? StopPosition);
