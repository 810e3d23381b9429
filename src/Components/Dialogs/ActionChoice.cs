namespace DmsDashboard.Components.Dialogs;

/// <summary>What a button of a replication is for.</summary>
public enum ActionChoice
{
    Start,
    Resume,
    Reload,
    Stop,
}
