namespace DmsDashboard.Components.Dialogs;

/// <summary>How grave a consequence is.</summary>
public enum ConsequenceKind
{
    /// <summary>Data goes.</summary>
    Loss,

    /// <summary>Something to look after.</summary>
    Risk,

    /// <summary>Capacity and time.</summary>
    Capacity,
}
