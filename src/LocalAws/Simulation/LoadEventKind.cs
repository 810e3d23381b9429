namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What happens to a table in a full load; ends come before starts of the same instant.</summary>
internal enum LoadEventKind
{
    Loaded,
    Errored,
    Started,
}
