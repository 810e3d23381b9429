namespace DmsDashboard.LocalAws.Simulation;

/// <summary>A table's load starts or ends, at so many seconds of work; <paramref name="Seconds"/> is what the whole table takes.</summary>
internal sealed record LoadEvent(double At, LoadEventKind Kind, int Table, int SubTask, double Seconds);
