namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What can come due for a replication. The order breaks ties.</summary>
internal enum AgendaItem
{
    StageEnd,
    Failure,
    LoadEvent,
    ReloadEnd,
    LoadFinish,
    CdcStop,
    CycleStop,
    CycleStart,
    Deprovision,
    Deprovisioned,
    Chatter,
}
