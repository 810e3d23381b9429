namespace DmsDashboard.LocalAws.Simulation;

/// <summary>A table's load starts or ends, at so many seconds of work; <paramref name="Rows"/> is what the whole table has.</summary>
internal sealed record LoadEvent(double At, LoadEventKind Kind, int Table, int SubTask, long Rows);
